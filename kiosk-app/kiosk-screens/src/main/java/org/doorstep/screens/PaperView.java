package org.doorstep.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.doorstep.core.certificates.PagePicture;
import org.doorstep.core.certificates.PaperProgress;
import org.doorstep.core.certificates.Papers.Content;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.certificates.PreparedOutcome;
import org.doorstep.core.certificates.PreparedPaper;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.opinion.RatingLevel;
import org.doorstep.core.question.Asked;
import org.doorstep.device.PrintOutcome;
import org.doorstep.wording.CommonWords;
import org.doorstep.wording.PaperWords;
import org.doorstep.wording.RatingWords;
import org.doorstep.wording.Worded;

/// A certificate on its way: what is being done, what it looks like, what the printer says, and what did or did not come out.
final class PaperView {
    /// How wide the ways are that stand beside a sheet.
    private static final double BESIDE = 400;
    private static final double LARGE_BESIDE = 500;
    private static final double LEAST_FACE = 72;
    /// Frame and padding of a sheet, both sides.
    private static final double SHEET_EDGE = 20;

    private PaperView() {}

    static Page draw(Papers papers, Look look) {
        return switch (papers.content()) {
            case Content.Preparing(_, PaperProgress progress) -> underWay(papers, progress, look.say(PaperWords.PREPARING), look);
            case Content.Preview preview -> preview(preview, look);
            case Content.Printing(PreparedPaper paper, _, PaperProgress progress) ->
                    underWay(papers, progress, printing(paper, progress, look), look);
            case Content.Ended ended -> ended(ended, look);
            case Content.NotReady(Asked.Answered<PreparedOutcome> why) -> notReady(papers, why, look);
        };
    }

    private static String printing(PreparedPaper paper, PaperProgress progress, Look look) {
        return switch (progress.stage()) {
            case WAITING -> look.say(PaperWords.WAITING);
            case TAKE_PAPER -> look.say(PaperWords.TAKE, paper.sheets());
            case PRINTING -> look.say(PaperWords.PRINTING, Math.min(progress.done() + 1, progress.of()), progress.of());
            case ISSUING, CHECKING, SENDING -> look.say(PaperWords.SENDING);
        };
    }

    private static Page underWay(Papers papers, PaperProgress progress, String title, Look look) {
        boolean stuck = progress.stage() == PaperProgress.Stage.WAITING;
        VBox wall = Parts.column(20, Parts.label(look.words().say(papers.item().name()), "under"), Parts.spring(),
                stuck ? Parts.label(title, "title", "stop-text") : Parts.label(title, "title"),
                Parts.label(look.say(stuck ? PaperWords.WAITING_UNDER : PaperWords.STAY), "under"));
        return new Page(wall, Stages.draw(progress, look));
    }

    private static Page preview(Content.Preview preview, Look look) {
        PreparedPaper paper = preview.paper();
        VBox wall = Parts.column(10, Parts.label(look.say(PaperWords.PREVIEW, paper.sheets()), look.large() ? "head" : "title"));
        if (!preview.wide() || !look.portrait()) {
            wall.getChildren().addAll(Parts.label(look.words().say(paper.name()), "under"),
                    Parts.label(look.say(PaperWords.NUMBER) + " " + paper.number(), "note", "number"));
        }
        return Page.read(wall, room -> sheetAndWays(preview, room, look));
    }

    /// The sheet as large as it goes; what can be done with it below, or beside it where the glass is wide.
    private static Node sheetAndWays(Content.Preview preview, Room room, Look look) {
        Region print = CertificateView.unlessDead(look,
                Parts.touch(Parts.button(Icons.PRINT, look.say(PaperWords.PRINT), "main"), "start", look, new Intent.Start()));
        Region not = Parts.touch(Parts.button(Icons.BACK, look.say(PaperWords.NOT)), "not-printed", look, new Intent.Back());
        List<Region> ways = new ArrayList<>();
        if (!preview.paper().pages().isEmpty()) {
            ways.add(Parts.touch(Parts.button(Icons.EYE, look.say(preview.wide() ? PaperWords.WHOLE : PaperWords.WIDE)), "widen", look,
                    new Intent.Widen(!preview.wide())));
        }
        ways.addAll(pages(preview, look));
        if (look.portrait() || preview.wide()) {
            VBox below = Parts.column(Parts.GUTTER);
            if (!ways.isEmpty()) {
                below.getChildren().add(Tiles.row(room.width(), ways.size(), ways));
            }
            below.getChildren().add(Tiles.row(room.width(), 2, List.of(not, print)));
            Region sheet = sheet(preview, room.width(), room.height() - room.high(below) - Parts.GUTTER);
            HBox middle = new HBox(sheet);
            middle.setAlignment(Pos.TOP_CENTER);
            return Parts.column(Parts.GUTTER, Parts.grown(middle), below);
        }
        VBox beside = Parts.column(Parts.GUTTER, Parts.spring());
        beside.getChildren().addAll(ways);
        beside.getChildren().addAll(not, print);
        double wide = look.large() ? LARGE_BESIDE : BESIDE;
        beside.setMinWidth(wide);
        beside.setMaxWidth(wide);
        return new HBox(Parts.GUTTER, sheet(preview, room.width() - wide - Parts.GUTTER, room.height()), Parts.spring(), beside);
    }

    /// The ways to the other pages of the paper.
    private static List<Region> pages(Content.Preview preview, Look look) {
        List<Region> ways = new ArrayList<>();
        int pages = preview.paper().pages().size();
        if (pages > 1) {
            int next = (preview.page() + 1) % pages;
            ways.add(Parts.touch(Parts.button(Icons.NEXT, look.say(PaperWords.PAGE, preview.page() + 1, pages)), "page-on", look,
                    new Intent.TurnTo(next)));
        }
        return ways;
    }

    /// The page as it will come out: whole, or its upper part as wide as it goes.
    private static Region sheet(Content.Preview preview, double width, double height) {
        if (preview.paper().pages().isEmpty()) {
            return new Region();
        }
        PagePicture page = preview.paper().pages().get(Math.min(preview.page(), preview.paper().pages().size() - 1));
        WritableImage image = new WritableImage(page.width(), page.height());
        image.getPixelWriter().setPixels(0, 0, page.width(), page.height(), PixelFormat.getIntArgbInstance(), page.argb(), 0, page.width());
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        double across = width - SHEET_EDGE;
        double down = height - SHEET_EDGE;
        view.setFitWidth(preview.wide() ? across : Math.min(across, down * page.width() / page.height()));
        if (preview.wide()) {
            double scale = page.width() / across;
            view.setViewport(new Rectangle2D(0, 0, page.width(), Math.min(page.height(), down * scale)));
        }
        StackPane sheet = new StackPane(view);
        sheet.getStyleClass().add("paper-sheet");
        sheet.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return sheet;
    }

    private static Page ended(Content.Ended ended, Look look) {
        PreparedPaper paper = ended.paper();
        PrintOutcome outcome = ended.outcome();
        boolean printed = outcome instanceof PrintOutcome.Printed;
        VBox issued = Parts.column(6);
        if (look.portrait() || !look.largest()) {
            issued.getChildren().add(Parts.label(look.words().say(paper.name()), "name"));
        }
        issued.getChildren().add(Parts.label((look.largest() ? "" : look.say(PaperWords.NUMBER) + " ") + paper.number(), "note", "number"));
        issued.getStyleClass().add("card");
        Label title = Parts.label(look.say(Codes.of(outcome), paper.sheets()), "title");
        if (!printed) {
            title.getStyleClass().add("stop-text");
        }
        VBox wall = Parts.column(look.large() ? 4 : 16, Parts.spring(), title,
                Parts.label(look.say(Codes.under(outcome)), "under"));
        if (!(outcome instanceof PrintOutcome.NotPrinted)) {
            wall.getChildren().add(issued);
        }
        VBox floor = Parts.column(look.portrait() && !look.large() ? 24 : 14);
        slip(ended).filter(words -> !look.largest() || words != PaperWords.SLIP)
                .ifPresent(words -> floor.getChildren().add(Parts.label(look.say(words), look.large() ? "note" : "key")));
        floor.getChildren().add(Parts.grown(printed ? rating(look) : new Region()));
        Region after = after(look);
        VBox.setMargin(after, new Insets(look.large() ? Parts.GUTTER - floor.getSpacing() : 0, 0, 0, 0));
        floor.getChildren().add(after);
        return Page.touched(wall, _ -> floor);
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

    private static Page notReady(Papers papers, Asked.Answered<PreparedOutcome> why, Look look) {
        String words = switch (why) {
            case Asked.Failed<PreparedOutcome>(var failure) -> look.say(Codes.of(failure));
            case Asked.Known<PreparedOutcome>(var outcome) -> look.say(switch (outcome) {
                case PreparedOutcome.NotProven _ -> PaperWords.NOT_PROVEN;
                case PreparedOutcome.NoPrinter _, PreparedOutcome.Ready _ -> PaperWords.NO_PRINTER;
                case PreparedOutcome.NoRecord _ -> PaperWords.NO_RECORD;
            });
        };
        boolean again = switch (why) {
            case Asked.Failed<PreparedOutcome>(var failure) -> failure.worthAnotherTry();
            case Asked.Known<PreparedOutcome>(var outcome) -> outcome instanceof PreparedOutcome.NoPrinter;
        };
        VBox wall = Parts.column(20, Parts.label(look.words().say(papers.item().name()), "under"), Parts.spring(),
                Parts.label(look.say(PaperWords.NOT_READY), "title", "stop-text"), Parts.label(look.say(PaperWords.NOTHING_OUT), "under"));
        return AskedView.withWaysOn(wall, words, again, look);
    }
}
