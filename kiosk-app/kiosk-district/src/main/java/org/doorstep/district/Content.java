package org.doorstep.district;

/// The file of a certificate as it came, proven in nothing yet.
///
/// @param bytes handed over: whoever asked wipes them
public record Content(byte[] bytes) {
    @Override
    public String toString() {
        return "Content[•••]";
    }
}
