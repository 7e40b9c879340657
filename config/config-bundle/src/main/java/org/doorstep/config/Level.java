package org.doorstep.config;

/// Level of the public service list that a matter stands on: 区, 街道, 社区.
public enum Level { DISTRICT, SUBDISTRICT, COMMUNITY }
