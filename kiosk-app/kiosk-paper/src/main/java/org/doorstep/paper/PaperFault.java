package org.doorstep.paper;

/// Why a file is no paper of this visit, for staff: a code with a manual page. It never holds anything of the file, so it may go into any log.
public record PaperFault(PaperFaultCode code) {}
