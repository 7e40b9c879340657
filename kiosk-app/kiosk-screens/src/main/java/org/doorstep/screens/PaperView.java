package org.doorstep.screens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.doorstep.core.certificates.BasketPaper;
import org.doorstep.core.certificates.BasketPaper.State;
import org.doorstep.core.certificates.PagePicture;
import org.doorstep.core.certificates.PaperProgress;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.certificates.Papers.Content;
import org.doorstep.core.certificates.PreparedOutcome;
import org.doorstep.core.certificates.PreparedPaper;
import org.doorstep.core.journey.Intent;
import org.doorstep.core.question.Asked;
import org.doorstep.wording.BasketWords;
import org.doorstep.wording.PaperWords;

/// Certificates on their way: what is being done, what they look like, what the printer says.
final class PaperView {
    /// How wide the ways are that stand beside a sheet.
    private static final double BESIDE = 400;
    private static final double LARGE_BESIDE = 500;
    /// Frame and padding of a sheet, both sides.
    private static final double SHEET_EDGE = 20;

    private PaperView() {}

    static Page draw(Papers papers, Look look) {
        return switch (papers.content()) {
            case Content.Preparing _ -> preparing(papers, look);
            case Content.Preview preview -> preview(papers, preview, look);
            case Content.Printing _ -> printing(papers, look);
            case Content.Ended ended -> EndedView.draw(papers, ended, look);
            case Content.NotReady _ -> notReady(papers, look);
        };
    }

    /// As far as the one that is least far.
    private static Page preparing(Papers papers, Look look) {
        List<PaperProgress> making = papers.papers().stream()
                .flatMap(paper -> paper.state() instanceof State.Making(_, PaperProgress progress)
                ? Stream.of(progress) : Stream.empty()).toList();
        PaperProgress least = making.stream().min(Comparator.comparing(PaperProgress::stage)).orElse(PaperProgress.ISSUING);
        int all = papers.papers().size();
        String which = all == 1 ? look.words().say(papers.item().name()) : look.say(BasketWords.READY, all - making.size(), all);
        return underWay(new UnderWay(which, look.say(PaperWords.PREPARING), least), look);
    }

    private static Page printing(Papers papers, Look look) {
        List<BasketPaper> all = papers.papers().stream().filter(paper -> paper.paper().isPresent()).toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).state() instanceof State.Sent(PreparedPaper paper, _, PaperProgress progress)) {
                String which = all.size() == 1 ? look.words().say(papers.item().name())
                        : look.say(BasketWords.WHICH, i + 1, all.size()) + " · " + look.words().say(paper.name());
                return underWay(new UnderWay(which, printing(paper, progress, look), progress), look);
            }
        }
        throw new IllegalStateException("it prints, and nothing was sent");
    }

    private static String printing(PreparedPaper paper, PaperProgress progress, Look look) {
        return switch (progress.stage()) {
            case WAITING -> look.say(PaperWords.WAITING);
            case TAKE_PAPER -> look.say(PaperWords.TAKE, paper.sheets());
            case PRINTING -> look.say(PaperWords.PRINTING, Math.min(progress.done() + 1, progress.of()), progress.of());
            case ISSUING, CHECKING, SENDING -> look.say(PaperWords.SENDING);
        };
    }

    /// @param which the matter, or which of several papers
    private record UnderWay(String which, String title, PaperProgress progress) {}

    private static Page underWay(UnderWay way, Look look) {
        boolean stuck = way.progress().stage() == PaperProgress.Stage.WAITING;
        VBox wall = Parts.column(20, Parts.label(stuck && look.largest() ? "" : way.which(), "under"), Parts.spring(),
                stuck ? Parts.label(way.title(), "title", "stop-text") : Parts.label(way.title(), "title"),
                Parts.label(look.say(stuck ? PaperWords.WAITING_UNDER : PaperWords.STAY), "under"));
        return new Page(wall, Stages.draw(way.progress(), look));
    }

    private static Page preview(Papers papers, Content.Preview preview, Look look) {
        List<Papers.Leaf> leaves = papers.leaves();
        VBox wall = Parts.column(10, Parts.label(look.say(PaperWords.PREVIEW, papers.sheets()), look.large() ? "head" : "title"));
        if (!preview.wide() || !look.portrait()) {
            PreparedPaper paper = leaves.isEmpty() ? papers.made().getFirst() : leaves.get(preview.leaf()).paper();
            int all = papers.made().size();
            String which = all == 1 ? "" : look.say(BasketWords.WHICH, papers.made().indexOf(paper) + 1, all) + " · ";
            wall.getChildren().addAll(Parts.label(which + look.words().say(paper.name()), "under"),
                    Parts.label(look.say(PaperWords.NUMBER) + " " + paper.number() + (paper.copy() ? " · " + look.say(BasketWords.COPY)
                            : ""),
                            "note", "number"));
        }
        if (!papers.notMade().isEmpty()) {
            wall.getChildren().add(Parts.label(look.say(BasketWords.LEFT_OUT, names(papers.notMade(), look)), "note", "stop-text"));
        }
        Leafing shown = new Leafing(leaves, preview.leaf(), preview.wide());
        return Page.read(wall, room -> sheetAndWays(shown, room, look));
    }

    /// What is looked at.
    private record Leafing(List<Papers.Leaf> leaves, int leaf, boolean wide) {}

    private static String names(List<BasketPaper> papers, Look look) {
        return String.join(look.say(BasketWords.AND), papers.stream().map(paper -> look.words().say(paper.request().name())).toList());
    }

    /// The sheet as large as it goes; what can be done with it below, or beside it where the glass is wide.
    private static Node sheetAndWays(Leafing preview, Room room, Look look) {
        Region print = CertificateView.unlessDead(look,
                Parts.touch(Parts.button(Icons.PRINT, look.say(PaperWords.PRINT), "main"), "start", look, new Intent.Start()));
        Region not = Parts.touch(Parts.button(Icons.BACK, look.say(PaperWords.NOT)), "not-printed", look, new Intent.Back());
        List<Region> ways = new ArrayList<>();
        if (!preview.leaves().isEmpty()) {
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
    private static List<Region> pages(Leafing preview, Look look) {
        List<Region> ways = new ArrayList<>();
        int pages = preview.leaves().size();
        if (pages > 1) {
            int next = (preview.leaf() + 1) % pages;
            ways.add(Parts.touch(Parts.button(Icons.NEXT, look.say(PaperWords.PAGE, preview.leaf() + 1, pages)), "page-on", look,
                    new Intent.TurnTo(next)));
        }
        return ways;
    }

    /// The page as it will come out: whole, or its upper part as wide as it goes.
    private static Region sheet(Leafing preview, double width, double height) {
        if (preview.leaves().isEmpty()) {
            return new Region();
        }
        PagePicture page = preview.leaves().get(preview.leaf()).picture();
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

    /// Where several failed for different reasons, the one that another try may mend.
    private static Page notReady(Papers papers, Look look) {
        List<Asked.Answered<PreparedOutcome>> whys = papers.papers().stream()
                .flatMap(paper -> paper.state() instanceof State.NotMade(var why)
                ? Stream.of(why) : Stream.<Asked.Answered<PreparedOutcome>>empty()).toList();
        Optional<Asked.Answered<PreparedOutcome>> again = whys.stream().filter(PaperView::worthAnotherTry).findFirst();
        VBox wall = Parts.column(20, Parts.label(look.words().say(papers.item().name()), "under"), Parts.spring(),
                Parts.label(look.say(PaperWords.NOT_READY), "title", "stop-text"), Parts.label(look.say(PaperWords.NOTHING_OUT), "under"));
        return AskedView.withWaysOn(wall, why(again.orElseGet(whys::getFirst), look), again.isPresent(), look);
    }

    private static String why(Asked.Answered<PreparedOutcome> why, Look look) {
        return switch (why) {
            case Asked.Failed<PreparedOutcome>(var failure) -> look.say(Codes.of(failure));
            case Asked.Known<PreparedOutcome>(var outcome) -> look.say(switch (outcome) {
                case PreparedOutcome.NotProven _ -> PaperWords.NOT_PROVEN;
                case PreparedOutcome.NoPrinter _, PreparedOutcome.Ready _ -> PaperWords.NO_PRINTER;
                case PreparedOutcome.NoRecord _ -> PaperWords.NO_RECORD;
            });
        };
    }

    private static boolean worthAnotherTry(Asked.Answered<PreparedOutcome> why) {
        return switch (why) {
            case Asked.Failed<PreparedOutcome>(var failure) -> failure.worthAnotherTry();
            case Asked.Known<PreparedOutcome>(var outcome) -> outcome instanceof PreparedOutcome.NoPrinter;
        };
    }
}
