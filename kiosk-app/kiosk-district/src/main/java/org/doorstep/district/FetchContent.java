package org.doorstep.district;

import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.question.Question;

/// The signed file of an issue.
public record FetchContent(String issueId, SubjectToken subject) implements Question<Content> {}
