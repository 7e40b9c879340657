package org.doorstep.district;

import org.doorstep.core.service.HelpCall;

/// How a help call stands, and the id to ask again with; empty where the district did not take the call.
public record HelpAnswer(String callId, HelpCall state) {
    public static final HelpAnswer NOT_REACHED = new HelpAnswer("", HelpCall.NOT_REACHED);
}
