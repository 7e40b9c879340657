package com.sun.glass.ui.unseen;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;

/// JavaFX's Headless platform without its copy of each frame, which nobody looks into and which is made point by point: it took a third of
/// a terminal's time. JavaFX finds a platform by the name of its class; `-Dglass.platform=Unseen` names this one.
public final class UnseenPlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        return new UnseenApplication();
    }

    private static final class UnseenApplication extends HeadlessApplication {
        @Override
        public View createView() {
            return new UnseenView();
        }
    }

    private static final class UnseenView extends HeadlessView {
        @Override
        protected void _uploadPixels(long pointer, Pixels frame) {
            // Pictures are drawn anew from the scene.
        }
    }
}
