package org.doorstep.config;

/// Code of a matter on the public service list (事项编码, GB/T 39554.1).
public record ServiceItemCode(String value) {}
