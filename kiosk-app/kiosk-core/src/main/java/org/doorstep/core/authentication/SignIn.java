package org.doorstep.core.authentication;

import java.time.Duration;
import java.util.Map;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.identity.ResidentNumber;
import org.doorstep.core.journey.Board;
import org.doorstep.core.journey.Chapter;
import org.doorstep.core.journey.Destination;
import org.doorstep.core.journey.Input;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.journey.Key;
import org.doorstep.core.journey.Turn;
import org.doorstep.core.journey.Typed;
import org.doorstep.core.journey.Visit;
import org.doorstep.device.Secret;

/// Nobody laid a card: the number is typed here. Nothing is asked of a number that cannot be one.
public record SignIn(Visit visit, ServiceItem item, Typed typed) implements Chapter {
    /// @param number as it was typed before
    public static SignIn open(Visit visit, ServiceItem item, Secret number) {
        return new SignIn(visit, item, new Typed(number.reveal(), Key.Keys.ID_NUMBER, 0, Map.of()));
    }

    /// All eighteen stand there.
    public boolean whole() {
        return typed.text().length() == ResidentNumber.LENGTH;
    }

    /// It can be somebody's number.
    public boolean agrees() {
        return ResidentNumber.agrees(typed.text());
    }

    @Override
    public Turn own(Input input, Board board) {
        return switch (input) {
            case Intent.Press(Key.Sign(char sign)) when !ResidentNumber.takes(typed.text(), sign) -> this;
            case Intent.Press(Key key) -> new SignIn(visit, item, typed.pressed(key));
            case Intent.Start _ when agrees() -> PhoneCode.open(visit, new Secret(typed.text()), item);
            default -> this;
        };
    }

    /// A card that is laid after all says more than the number.
    @Override
    public Turn identified() {
        return Turn.go(visit, new Destination.Matter(item));
    }

    @Override
    public SignIn with(Visit other) {
        return new SignIn(other, item, typed);
    }

    @Override
    public Duration usualPatience(Board board) {
        return board.patiences().read();
    }

    @Override
    public String name() {
        return "sign-in";
    }
}
