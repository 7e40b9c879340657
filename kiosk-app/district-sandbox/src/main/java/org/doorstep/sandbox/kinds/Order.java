package org.doorstep.sandbox.kinds;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.doorstep.sandbox.paper.Block;
import org.doorstep.sandbox.paper.Part;
import org.doorstep.sandbox.paper.Sheet;
import org.doorstep.sandbox.paper.Tongue;

/// One certificate as it was ordered, before it is made.
///
/// @param receiver who is named as the one that it is for, if anybody is
/// @param verify   address of the public verification page
/// @param copy     the same kind was issued before and may be on paper
public record Order(
        CertificateKind kind, String period, Purpose purpose, Optional<Choice> receiver, String issueId, String number, URI verify,
        Instant at, boolean copy) {
    /// One of which only the number of pages is asked: purpose, receiver, number and whether it is a copy change nothing of that.
    public static Order tried(CertificateKind kind, String period) {
        return new Order(kind, period, Purpose.ALL.getFirst(), Optional.empty(), "tried", "SN-2026-00000000",
                URI.create("https://district.example/verify/0000000000000"), Instant.EPOCH, false);
    }

    /// Whose case it is may be another's than the one who asked: that is a trouble.
    public Sheet sheet(Case of) {
        Wanted wanted = new Wanted(of, period);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Tongue.CHINESE, kind.name().chinese(), kind.agency().chinese(), said(kind.chinese(), wanted, chinese())));
        kind.english().ifPresent(english -> parts.add(
                new Part(Tongue.ENGLISH, english.title(), kind.agency().english(), said(english.says(), wanted, english()))));
        return new Sheet(number, issueId, kind.id(), of.person().name(), of.person().idNumber(),
                kind.look() == CertificateKind.Look.POSTED, kind.look() == CertificateKind.Look.ACROSS, parts, verify.toString(), at, copy);
    }

    private static List<Block> said(Function<Wanted, List<Block>> kind, Wanted wanted, Block closing) {
        List<Block> blocks = new ArrayList<>(kind.apply(wanted));
        blocks.add(closing);
        return blocks;
    }

    private Block chinese() {
        return new Block.Closing("本证明用途：" + purpose.choice().chinese() + receiver.map(to -> "，出具给" + to.chinese()).orElse("") + "。",
                "自出具之日起三个月内有效。");
    }

    private Block english() {
        return new Block.Closing("Purpose: " + purpose.choice().english() + receiver.map(to -> ", for " + to.english()).orElse("") + ".",
                "Valid for three months from the day of issue.");
    }
}
