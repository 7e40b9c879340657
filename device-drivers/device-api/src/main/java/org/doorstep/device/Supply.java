package org.doorstep.device;

/// What a printer uses up or fills up.
public enum Supply { PAPER, TONER, WASTE, OUTPUT, DRUM }
