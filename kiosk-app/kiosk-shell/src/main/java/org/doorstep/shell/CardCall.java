package org.doorstep.shell;

/// What the worker of the ID card reader's seat asks its device for; each has its own longest time.
enum CardCall { OPEN, STATUS, LOOK, READ, CLOSE }
