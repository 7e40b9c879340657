package org.doorstep.sandbox.kinds;

import java.util.List;
import java.util.Optional;

/// What a certificate is wanted for.
///
/// @param receivers who may be named as the one that it is for, the usual one first; empty where nobody is named
public record Purpose(Choice choice, List<Choice> receivers) {
    /// The usual one first.
    public static final List<Purpose> ALL = List.of(
            new Purpose(new Choice("general", "通用", "General"), List.of()),
            new Purpose(new Choice("school", "子女入学", "School admission"), List.of(
                    new Choice("education-bureau", "市南区教育和体育局", "Shinan Education and Sports Bureau"),
                    new Choice("school-seaside", "虚构海滨小学", "Xugou Seaside Primary School"),
                    new Choice("school-hill", "市南区虚构山学校", "Xugou Hill School"))),
            new Purpose(new Choice("loan", "办理贷款", "A loan"), List.of(
                    new Choice("bank-shinan", "虚构银行市南支行", "Xugou Bank, Shinan Branch"),
                    new Choice("bank-seaside", "虚构商业银行海滨支行", "Xugou Commercial Bank, Seaside Branch"))),
            new Purpose(new Choice("visa", "签证", "A visa"), List.of(
                    new Choice("visa-centre", "虚构签证申请中心", "Xugou Visa Application Centre"))),
            new Purpose(new Choice("settling", "落户和居住", "Settling in a city"), List.of()));

    public Purpose {
        receivers = List.copyOf(receivers);
    }

    public static Optional<Purpose> of(String id) {
        return ALL.stream().filter(purpose -> purpose.choice().id().equals(id)).findFirst();
    }

    public Optional<Choice> receiver(String id) {
        return receivers.stream().filter(receiver -> receiver.id().equals(id)).findFirst();
    }

    /// Whether just this may be named with it: one of its receivers, or nobody where it has none.
    ///
    /// @param receiver empty where nobody was named
    public boolean takes(String receiver) {
        return receivers.isEmpty() ? receiver.isEmpty() : receiver(receiver).isPresent();
    }
}
