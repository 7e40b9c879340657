package org.doorstep.device;

/// How a supply stands; for what fills up (waste, output) `LOW` means nearly full and `OUT` full.
public enum SupplyState { ENOUGH, LOW, OUT }
