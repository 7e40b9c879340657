package org.doorstep.device;

/// Sizes of sheets that certificates are printed on.
public enum Media { A4, A5 }
