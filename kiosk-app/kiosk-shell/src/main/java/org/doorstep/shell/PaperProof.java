package org.doorstep.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.doorstep.core.certificates.PagePicture;
import org.doorstep.device.MachineClock;
import org.doorstep.paper.CheckOutcome;
import org.doorstep.paper.Expected;
import org.doorstep.paper.PaperCheck;
import org.doorstep.paper.PaperFault;
import org.doorstep.paper.PaperFaultCode;
import org.doorstep.paper.ProvenPaper;
import org.doorstep.paper.Specimen;
import org.doorstep.shell.lasting.Lasting;
import org.doorstep.shell.lasting.Safely;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Proves papers and draws them, one after another, on the thread `paper`.
final class PaperProof implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PaperProof.class);
    /// As wide as the glass shows a sheet (`PaperView`): 237 mm, more than the paper itself.
    private static final int PICTURE_WIDTH = 948;
    /// 5 MB each while the paper is looked at.
    private static final int MOST_PICTURES = 8;
    /// Draws a page for the preview.
    static final Artist USUAL_ARTIST = (paper, page) -> paper.picture(page, PICTURE_WIDTH);

    /// Draws one page of a proven paper.
    interface Artist {
        PagePicture draw(ProvenPaper paper, int page);
    }

    /// @param pictures of the first pages, none where it was refused
    record Proven(CheckOutcome outcome, List<PagePicture> pictures) {}

    private final PaperCheck check;
    private final Artist artist;
    private final ExecutorService paper = Lasting.single("paper");

    PaperProof(PaperCheck check, Artist artist) {
        this.check = check;
        this.artist = artist;
    }

    /// Proves a paper that is part of this software, once what a former run left open is settled: the first resident finds everything
    /// loaded.
    void rehearse(CompletableFuture<Void> settled, MachineClock clock) {
        var _ = settled.thenRunAsync(() -> Safely.did("rehearsal", () -> Specimen.prove(clock)
                .ifPresent(why -> LOG.error("this terminal can prove no certificate: {}; each will be refused", why.code().id()))), paper);
    }

    /// Blocks until it is proven or refused.
    ///
    /// @param bytes wiped
    Proven prove(byte[] bytes, Expected expected) {
        try {
            return CompletableFuture.supplyAsync(() -> check(bytes, expected), paper).join();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private Proven check(byte[] bytes, Expected expected) {
        CheckOutcome outcome = check.check(bytes, expected);
        return outcome instanceof CheckOutcome.Proven(ProvenPaper proven) ? draw(proven) : new Proven(outcome, List.of());
    }

    /// What cannot be shown to its person is not printed either.
    private Proven draw(ProvenPaper proven) {
        List<PagePicture> pictures = new ArrayList<>();
        boolean all = Safely.did("preview", () -> {
            for (int page = 0; page < Math.min(proven.pages(), MOST_PICTURES); page++) {
                pictures.add(artist.draw(proven, page));
            }
        });
        if (all) {
            return new Proven(new CheckOutcome.Proven(proven), pictures);
        }
        proven.close();
        return new Proven(new CheckOutcome.Refused(new PaperFault(PaperFaultCode.NOT_DRAWN)), List.of());
    }

    @Override
    public void close() {
        paper.shutdownNow();
    }
}
