package org.doorstep.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.doorstep.core.certificates.PagePicture;

/// A certificate that was proven to be this person's: the bytes that were checked, and pictures drawn from exactly these. Thread `paper`
/// draws; any thread may close it. It lives in memory only, and with its closing every byte of it is gone.
public final class ProvenPaper implements AutoCloseable {
    private static final int WIDEST = 5_000;

    private final byte[] file;
    private final int pages;
    private final String verify;
    private final List<PagePicture> given = new ArrayList<>();
    private boolean closed;

    /// @param file taken over: the caller keeps no copy
    ProvenPaper(byte[] file, int pages, String verify) {
        this.file = file;
        this.pages = pages;
        this.verify = verify;
    }

    /// The signed bytes, for a printer that takes them. Not a copy; zeros once it is closed.
    public byte[] file() {
        return file;
    }

    public int pages() {
        return pages;
    }

    /// The address of the public verification page.
    public String verify() {
        return verify;
    }

    /// @param page    from 0
    /// @param widthPx of the whole sheet
    /// @throws IllegalStateException once it is closed; or if a page that the check has drawn cannot be drawn again
    public synchronized PagePicture picture(int page, int widthPx) {
        if (page < 0 || page >= pages || widthPx < 1 || widthPx > WIDEST) {
            throw new IllegalArgumentException("no page " + page + " of " + pages + ", " + widthPx + " wide");
        }
        if (closed) {
            throw new IllegalStateException("the paper is closed");
        }
        try {
            PagePicture picture = Bounded.run(() -> Opened.picture(file, page, widthPx), PaperFaultCode.NOT_DRAWN);
            given.add(picture);
            return picture;
        } catch (Refusal refusal) {
            throw new IllegalStateException(refusal.code().id());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(file, (byte) 0);
        given.forEach(PagePicture::wipe);
        given.clear();
    }

    @Override
    public String toString() {
        return "ProvenPaper[•••]";
    }
}
