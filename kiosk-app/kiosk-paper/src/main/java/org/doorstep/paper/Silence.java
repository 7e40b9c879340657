package org.doorstep.paper;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.commons.logging.impl.NoOpLog;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/// The only log that PDFBox ever gets: none. PDFBox writes what it stumbles over, and that is a resident's text. Its logging finds this
/// class by `META-INF/services`, before it looks for any log of the terminal's, so no level of any configuration can bring it back.
public final class Silence extends LogFactory {
    private static final NoOpLog NONE = new NoOpLog();

    /// @throws IllegalStateException if something put another log in front: then no document is opened at all
    static void mustBeKept() {
        for (Class<?> speaker : new Class<?>[] {PDFParser.class, TTFParser.class, RandomAccessReadBuffer.class}) {
            if (!(LogFactory.getLog(speaker) instanceof NoOpLog)) {
                throw new IllegalStateException("PDFBox would log: something stands before " + Silence.class.getName());
            }
        }
    }

    @Override
    public Log getInstance(Class<?> speaker) {
        return NONE;
    }

    @Override
    public Log getInstance(String speaker) {
        return NONE;
    }

    @Override
    public void release() {
        // Nothing is held.
    }

    @Override
    public void setAttribute(String name, Object value) {
        // Nothing can be configured.
    }

    @Override
    public void removeAttribute(String name) {
        // Nothing can be configured.
    }

    @Override
    public Object getAttribute(String name) {
        return NONE;
    }

    @Override
    public String[] getAttributeNames() {
        return new String[0];
    }
}
