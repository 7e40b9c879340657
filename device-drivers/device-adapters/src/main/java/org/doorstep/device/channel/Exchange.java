package org.doorstep.device.channel;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/// One request and its answer, for protocols that ride on HTTP. Nothing is ever sent twice by an exchange itself.
public interface Exchange extends AutoCloseable {
    /// @param document follows the request in the same body; empty for most
    /// @throws Declined                        when HTTP itself says no
    /// @throws java.net.ConnectException       when nobody listens: nothing was sent
    /// @throws java.net.SocketTimeoutException when patience was over
    /// @throws java.net.ProtocolException      when the answer is not one of this protocol
    /// @throws IOException                     when the line is gone
    byte[] post(URI uri, byte[] request, byte[] document, Duration patience) throws IOException;

    /// What follows goes over a line of its own: one that has been idle may be closing at the far end.
    void renew();

    /// From any thread; ends an exchange under way within 200 ms. Never throws.
    @Override
    void close();
}
