package org.doorstep.store;

import java.util.regex.Pattern;

/// One issue of one paper: the terminal's part and a random one, made before the district is asked to issue. Never about a person.
public record IssueId(String value) {
    private static final Pattern SHAPE = Pattern.compile("(?=.{8,64}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)+");

    public IssueId {
        Texts.check("an issue id", value, SHAPE);
    }
}
