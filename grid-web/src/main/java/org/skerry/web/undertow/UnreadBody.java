// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.undertow;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * The body of a request that is refused: the application and its thread find it at its end, and Undertow throws away what
 * comes of it after the answer, with an I/O thread. Were the connection closed instead, a sender that still writes would
 * be told of that by its TCP, which may drop the answer that waits to be read. Who has not sent all of it {@value
 * #PATIENCE_SECONDS} s after the answer loses the connection.
 *
 * <p>Undertow ends a request in this order: it closes the stream that the application had or did not have, which reads to
 * the end with the request's thread and then shuts the reading side; then it drains the channel, and where that would
 * block goes on with an I/O thread. So the shutting is what tells one from the other. Calls come from one thread at a time.
 */
final class UnreadBody extends AbstractStreamSourceConduit<StreamSourceConduit> {
    private static final int PATIENCE_SECONDS = 10;

    private final HttpServerExchange exchange;
    private boolean answered;

    UnreadBody(StreamSourceConduit body, HttpServerExchange exchange) {
        super(body);
        this.exchange = exchange;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return answered ? super.read(into) : -1;
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        return answered ? super.read(into, offset, length) : -1;
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        return answered ? super.transferTo(position, count, target) : -1;
    }

    @Override
    public long transferTo(long count, ByteBuffer through, StreamSinkChannel target) throws IOException {
        return answered ? super.transferTo(count, through, target) : -1;
    }

    /** The first time it is the application's side that ends, not the connection's. */
    @Override
    public void terminateReads() throws IOException {
        if (answered) {
            super.terminateReads();
            return;
        }
        answered = true;
        try {
            var end = exchange.getIoThread()
                    .executeAfter(
                            () -> IoUtils.safeClose(exchange.getConnection()), PATIENCE_SECONDS, TimeUnit.SECONDS);
            exchange.addExchangeCompleteListener((ended, next) -> {
                end.remove();
                next.proceed();
            });
        } catch (RejectedExecutionException stopping) {
            super.terminateReads();
        }
    }
}
