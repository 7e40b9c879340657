package org.doorstep.device;

import java.time.LocalDate;
import java.util.Optional;

/// An ID document exactly as its chip states it (GA/T 490). Personal: `toString` of every text in it is `•••`.
///
/// @param number      18 characters (GB 11643 or the 2023 permit), or 15 for the 2017 permit
/// @param nation      GB/T 3304 number of two digits, empty where the kind of card has none
/// @param nationality GB/T 2659 alpha-3, empty for residents
/// @param address     empty where the kind of card has none
/// @param validTo     empty = long-term (长期)
public record IdDocument(
        Kind kind,
        Secret name,
        Secret foreignName,
        Secret number,
        Sex sex,
        String nation,
        String nationality,
        LocalDate birth,
        Secret address,
        String authority,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    public enum Kind {
        /// 居民身份证
        RESIDENT,
        /// 港澳台居民居住证, type J
        RESIDENCE_PERMIT,
        /// 外国人永久居留身份证 of 2017, type I
        FOREIGNER_2017,
        /// 外国人永久居留身份证 of 2023, type Y
        FOREIGNER_2023
    }

    /// GB/T 2261.1.
    public enum Sex { UNKNOWN, MALE, FEMALE, NOT_STATED }

    /// The name to call the person by: many foreigners' cards have no Chinese one.
    public Secret anyName() {
        return name.isEmpty() ? foreignName : name;
    }

    @Override
    public String toString() {
        return "IdDocument[" + kind + " •••]";
    }
}
