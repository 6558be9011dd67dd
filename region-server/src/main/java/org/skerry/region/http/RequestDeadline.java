// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Closes a connection whose request does not come to its end in time, however busily it drips. */
final class RequestDeadline extends ChannelInboundHandlerAdapter {
    private final Duration requestTime;
    private @Nullable ScheduledFuture<?> deadline;

    RequestDeadline(Duration requestTime) {
        this.requestTime = requestTime;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest && deadline == null) {
            deadline =
                    context.executor().schedule(() -> expire(context), requestTime.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (message instanceof LastHttpContent) {
            cancel();
        }
        context.fireChannelRead(message);
    }

    boolean isRunning() {
        return deadline != null;
    }

    private static void expire(ChannelHandlerContext context) {
        var _ = context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancel();
        context.fireChannelInactive();
    }

    private void cancel() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
