package org.doorstep.district;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A client and the HTTPS server it asks, anew for each test.
abstract class OnTheWire {
    @SuppressWarnings("NullAway.Init")
    FakeDistrict district;

    @SuppressWarnings("NullAway.Init")
    DistrictClient client;

    @BeforeEach
    void open() throws IOException {
        district = new FakeDistrict("localhost");
        client = district.client();
    }

    @AfterEach
    void close() {
        client.close();
        district.close();
    }
}
