package org.doorstep.config;

/// A department (部门) whose matters stand in the list, by the district's own id of it.
///
/// @param about   what people go there for, in a few words
/// @param counter where its matters are done by hand, unless a matter says otherwise
public record Department(String id, LangText name, LangText about, Counter counter) {}
