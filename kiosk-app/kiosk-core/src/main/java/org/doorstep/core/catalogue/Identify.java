package org.doorstep.core.catalogue;

import java.time.Duration;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Chapter;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Proof;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.Visit;
import org.doorstep.device.Secret;

/// A matter needs to know who stands there; the reader's state is alive on the screen.
public record Identify(Visit visit, ServiceItem item) implements Chapter {
    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent.TryAgain _ when visit.proof() instanceof Proof.NotChecked -> provedAgain();
            case Intent.WithoutCard _ -> Turn.go(visit, new Destination.SigningIn(item, Secret.NONE));
            case BoardReport.DeviceChanged _ when !waiting() -> identified();
            default -> this;
        };
    }

    /// Only here the matter goes on by itself once the person is known.
    @Override
    public Turn identified() {
        return Turn.go(visit, new Destination.Matter(item));
    }

    @Override
    public Identify with(Visit other) {
        return new Identify(other, item);
    }

    @Override
    public Duration usualPatience(Board board) {
        return board.patiences().choose();
    }

    @Override
    public String name() {
        return "identify";
    }
}
