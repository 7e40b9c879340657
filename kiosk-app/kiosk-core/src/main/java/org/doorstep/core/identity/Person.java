package org.doorstep.core.identity;

import org.doorstep.device.Secret;

/// Who stands there, by the district's word: what is said of somebody is held against the number and the name.
public sealed interface Person permits Applicant, SignedIn {
    SubjectToken token();

    Secret number();

    /// The name to call them by.
    Secret name();

    /// One of their names, in whichever writing.
    boolean named(Secret name);
}
