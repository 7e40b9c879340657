package org.doorstep.screens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.core.certificates.BasketPaper;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.certificates.Papers.Content;
import org.doorstep.core.certificates.PreparedPaper;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.opinion.RatingLevel;
import org.doorstep.core.question.Asked;
import org.doorstep.device.PrintOutcome;
import org.doorstep.wording.BasketWords;
import org.doorstep.wording.EndedWords;
import org.doorstep.wording.PaperWords;
import org.doorstep.wording.RatingWords;
import org.doorstep.wording.Worded;

/// How certificates ended: what did and did not come out, of each, and how the visit was.
final class EndedView {
    private static final double LEAST_FACE = 72;
    private static final double ROW_GAP = 4;

    private EndedView() {}

    static Page draw(Papers papers, Content.Ended ended, Look look) {
        List<BasketPaper> all = papers.papers();
        return all.size() == 1
                ? all.getFirst().outcome().flatMap(outcome -> all.getFirst().paper().map(paper -> one(paper, outcome, ended, look)))
                        .orElseThrow(() -> new IllegalStateException("it ended, and nothing was sent"))
                : several(papers, ended, look);
    }

    private static Page one(PreparedPaper paper, PrintOutcome outcome, Content.Ended ended, Look look) {
        VBox issued = Parts.column(6);
        if (look.portrait() || !look.largest()) {
            issued.getChildren().add(Parts.label(look.words().say(paper.name()), "name"));
        }
        issued.getChildren().add(Parts.label((look.largest() ? "" : look.say(PaperWords.NUMBER) + " ") + paper.number(), "note", "number"));
        issued.getStyleClass().add("card");
        boolean printed = outcome instanceof PrintOutcome.Printed;
        VBox wall = wall(new Said(look.say(Codes.of(outcome), paper.sheets()), look.say(Codes.under(outcome)), printed), look);
        if (!(outcome instanceof PrintOutcome.NotPrinted)) {
            wall.getChildren().add(issued);
        }
        VBox floor = Parts.column(look.portrait() && !look.large() ? 24 : 14);
        slipped(floor, ended, look);
        floor.getChildren().add(Parts.grown(printed ? rating(look) : new Region()));
        after(floor, look);
        return Page.touched(wall, _ -> floor);
    }

    /// @param good everything came out
    private record Said(String title, String under, boolean good) {}

    private static VBox wall(Said said, Look look) {
        Label title = Parts.label(said.title(), "title");
        if (!said.good()) {
            title.getStyleClass().add("stop-text");
        }
        return Parts.column(look.large() ? 4 : 16, Parts.spring(), title, Parts.label(said.under(), "under"));
    }

    /// In large print what matters most stands under the title alone: that no slip says the numbers, or else what the list says.
    private static Page several(Papers papers, Content.Ended ended, Look look) {
        int all = papers.papers().size();
        int out = (int) papers.papers().stream().filter(EndedView::printed).count();
        Optional<Worded> missed = slip(ended).filter(words -> words != PaperWords.SLIP && look.large());
        if (out == all) {
            String under = look.say(missed.orElse(EndedWords.PRINTED_UNDER));
            VBox wall = wall(new Said(look.say(EndedWords.PRINTED, papers.sheets()), under, true), look);
            return Page.touched(wall, room -> allOut(papers, ended, room, look));
        }
        String title = out == 0 ? look.say(BasketWords.NONE_PRINTED, all) : look.say(BasketWords.SOME_PRINTED, out, all);
        VBox wall = wall(new Said(title, look.say(missed.orElse(BasketWords.SOME_UNDER)), false), look);
        return Page.touched(wall, room -> Each.of(papers, ended, below(ended, Optional.empty(), look)).draw(room, look));
    }

    /// The ways on; over them what became of the slip, unless the wall says it, and how the visit was.
    private static VBox below(Content.Ended ended, Optional<Region> rating, Look look) {
        VBox below = Parts.column(look.large() ? 14 : Parts.GUTTER);
        if (!look.large() || saysNumbers(ended)) {
            slipped(below, ended, look);
        }
        rating.ifPresent(below.getChildren()::add);
        after(below, look);
        return below;
    }

    /// How it was; and each certificate, where a high frame and common print leave room for them. Where no slip says the numbers, they do.
    private static Node allOut(Papers papers, Content.Ended ended, Room room, Look look) {
        boolean slip = saysNumbers(ended);
        VBox below = below(ended, Optional.of(slip).filter(Boolean::booleanValue).map(_ -> rating(look)), look);
        return slip && (look.large() || !look.portrait()) ? below : Each.of(papers, ended, below).draw(room, look);
    }

    /// The slip is out, or will be.
    private static boolean saysNumbers(Content.Ended ended) {
        return ended.slip().filter(asked -> asked instanceof Asked.Waiting
                || asked instanceof Asked.Known<PrintOutcome>(PrintOutcome.Printed _)).isPresent();
    }

    /// Of each certificate what became of it, as many as there is room for over what stands below: first what did not come out as it must.
    ///
    /// @param numbered no slip says the numbers
    private record Each(List<BasketPaper> papers, int from, boolean numbered, Region below) {
        static Each of(Papers papers, Content.Ended ended, Region below) {
            return new Each(papers.papers().stream().sorted(Comparator.comparing(EndedView::printed)).toList(), ended.from(),
                    !saysNumbers(ended), below);
        }

        Node draw(Room room, Look look) {
            Room.Rows rows = new Room.Rows(papers.size(), from, ROW_GAP, i -> became(papers.get(i), numbered, look));
            VBox floor = Pager.under(rows, room.height() - room.high(below) - Parts.GUTTER, room, look);
            floor.getChildren().add(below);
            return floor;
        }
    }

    private static boolean printed(BasketPaper paper) {
        return paper.outcome().filter(PrintOutcome.Printed.class::isInstance).isPresent();
    }

    /// On one line where it is out, and nothing more is to be said.
    private static Region became(BasketPaper paper, boolean numbered, Look look) {
        Label name = Parts.label(look.words().say(paper.paper().map(PreparedPaper::name).orElse(paper.request().name())), "key");
        Label how = Parts.label(how(paper, look), printed(paper) ? new String[] {"note"} : new String[] {"note", "stop-text"});
        VBox words = Parts.column(2, name);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(16, Parts.icon(icon(paper), 32), words);
        if (printed(paper) && !look.large() && !numbered) {
            how.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(how);
        } else {
            words.getChildren().add(how);
            paper.paper().filter(_ -> numbered || !look.large())
                    .ifPresent(made -> words.getChildren().add(Parts.label(made.number(), "note", "number")));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("became");
        return row;
    }

    private static Icons icon(BasketPaper paper) {
        if (printed(paper)) {
            return Icons.TICK;
        }
        return paper.outcome().filter(PrintOutcome.Uncertain.class::isInstance).isPresent() ? Icons.EYE : Icons.CROSS;
    }

    private static String how(BasketPaper paper, Look look) {
        return paper.outcome().map(outcome -> switch (outcome) {
            case PrintOutcome.Printed(int sheets) -> look.say(BasketWords.PAPER_PRINTED, sheets);
            case PrintOutcome.NotPrinted _ -> look.say(BasketWords.PAPER_NOT_PRINTED);
            case PrintOutcome.Uncertain _ -> look.say(BasketWords.PAPER_UNCERTAIN);
        }).orElseGet(() -> look.say(BasketWords.PAPER_NOT_MADE));
    }

    private static void slipped(VBox floor, Content.Ended ended, Look look) {
        slip(ended).filter(words -> !look.largest() || words != PaperWords.SLIP)
                .ifPresent(words -> floor.getChildren().add(Parts.label(look.say(words), look.large() ? "note" : "key")));
    }

    private static void after(VBox floor, Look look) {
        Region after = after(look);
        VBox.setMargin(after, new Insets(look.large() ? Parts.GUTTER - floor.getSpacing() : 0, 0, 0, 0));
        floor.getChildren().add(after);
    }

    /// What to say of the slip, once it is known what became of it.
    private static Optional<Worded> slip(Content.Ended ended) {
        return ended.slip().filter(asked -> !(asked instanceof Asked.Waiting)).map(asked ->
                asked instanceof Asked.Known<PrintOutcome>(PrintOutcome end) ? slip(end) : PaperWords.NO_SLIP);
    }

    private static Worded slip(PrintOutcome end) {
        return switch (end) {
            case PrintOutcome.Printed _ -> PaperWords.SLIP;
            case PrintOutcome.NotPrinted _ -> PaperWords.NO_SLIP;
            case PrintOutcome.Uncertain _ -> PaperWords.SLIP_UNCERTAIN;
        };
    }

    private static Region after(Look look) {
        Region on = Parts.touch(Parts.button(Icons.HOME, look.say(PaperWords.MORE)), "more", look, new Intent.StartOver());
        Region missing = Parts.touch(Parts.button(Icons.PHONE, look.say(PaperWords.MISSING)), "call-someone", look, new Intent.CallHelp());
        HBox row = new HBox(Parts.GUTTER, on, missing);
        row.getChildren().forEach(tile -> {
            HBox.setHgrow(tile, Priority.ALWAYS);
            ((Region) tile).setPrefWidth((look.column() - Parts.GUTTER) / 2);
        });
        return row;
    }

    /// Five faces and no answer, all of one size.
    private static Region rating(Look look) {
        List<Region> faces = new ArrayList<>();
        for (RatingLevel level : RatingLevel.values()) {
            faces.add(Parts.touch(face(Icons.valueOf(level.name()), look.say(Codes.of(level)), look), "rating-" + level.name(), look,
                    new Intent.Judge(level)));
        }
        faces.add(Parts.touch(face(Icons.SKIP, look.say(RatingWords.SKIP), look), "rating-skip", look, new Intent.Finish()));
        VBox rating = Parts.column(look.large() ? 2 : 12);
        if (look.portrait() || !look.largest()) {
            rating.getChildren().add(Parts.label(look.say(RatingWords.QUESTION), look.large() ? "key" : "head"));
        }
        if (!look.large()) {
            rating.getChildren().add(Parts.label(look.say(RatingWords.UNDER), "note"));
        }
        int columns = look.large() ? 2 : 3;
        VBox rows = Parts.column(Parts.GUTTER);
        for (int i = 0; i < faces.size(); i += columns) {
            rows.getChildren().add(Tiles.row(look.column(), columns, faces.subList(i, Math.min(faces.size(), i + columns))));
        }
        rating.getChildren().add(rows);
        return rating;
    }

    private static Region face(Icons icon, String word, Look look) {
        if (look.large()) {
            Region face = Parts.button(icon, word);
            face.setMinHeight(look.portrait() ? 84 : LEAST_FACE);
            return face;
        }
        VBox face = new VBox(6, Parts.icon(icon, 60), Parts.label(word, "key"));
        face.setAlignment(Pos.CENTER);
        face.getStyleClass().addAll("tile", "face");
        face.setMinHeight(140);
        return face;
    }
}
