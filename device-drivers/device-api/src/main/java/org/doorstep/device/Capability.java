package org.doorstep.device;

/// A typed fact about a model, found at open. What a model cannot tell, nobody may depend on.
public enum Capability {
    /// The reader tells that a card is gone without being asked to search again; most ID card pads cannot.
    REMOVAL_SEEN
}
