package org.doorstep.shell.seat;

/// What a seat asks its device for beside the orders; each has its own longest time.
public enum SeatCall { OPEN, STATUS, IDLE, CLOSE }
