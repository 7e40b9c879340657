package org.doorstep.district;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A client and the HTTPS server it asks, anew for each test.
abstract class OnTheWire {
    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    FakeDistrict district;

    @SuppressWarnings("NullAway.Init")
    DistrictClient client;

    @BeforeEach
    void open() throws IOException {
        district = new FakeDistrict(folder, "localhost");
        client = district.client();
    }

    @AfterEach
    void close() {
        client.close();
        district.close();
    }
}
