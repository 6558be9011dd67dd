// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;

/**
 * Refuses bodies that are too large for where they go, or for which there is no memory, before they are gathered. What
 * a body takes is given back with its request's answer. One for each connection, on its event loop.
 */
final class BodyAdmission extends ChannelDuplexHandler {
    private final BodyLimits limits;
    private final int most;
    private final BodyBudget budget;
    private final ArrayDeque<Integer> unanswered = new ArrayDeque<>();
    private int limit;
    private int received;
    private boolean refused;

    BodyAdmission(BodyLimits limits, int most, BodyBudget budget) {
        this.limits = limits;
        this.most = most;
        this.budget = budget;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!refused && message instanceof HttpRequest request) {
            begin(context, request);
        }
        if (!refused && message instanceof HttpContent content) {
            take(context, content.content().readableBytes());
        }
        if (refused) {
            ReferenceCountUtil.release(message);
            if (message instanceof LastHttpContent) {
                var _ = context.close();
            }
            return;
        }
        if (message instanceof LastHttpContent) {
            unanswered.add(received);
            received = 0;
        }
        context.fireChannelRead(message);
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        if (!request.decoderResult().isSuccess()) {
            return;
        }
        var uri = request.uri();
        var query = uri.indexOf('?');
        limit = Math.min(most, limits.most(query < 0 ? uri : uri.substring(0, query)));
        if (HttpUtil.getContentLength(request, 0L) > limit) {
            refuse(context, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
            if (HttpUtil.is100ContinueExpected(request)) {
                var _ = context.close();
            }
        }
    }

    private void take(ChannelHandlerContext context, int bytes) {
        if (received + bytes > limit) {
            refuse(context, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
        } else if (!budget.take(bytes)) {
            refuse(context, HttpResponseStatus.SERVICE_UNAVAILABLE);
        } else {
            received += bytes;
        }
    }

    /** Answers at once; the rest of the request is read and forgotten, so that the peer gets to see the answer. */
    private void refuse(ChannelHandlerContext context, HttpResponseStatus status) {
        refused = true;
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
        response.headers()
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, 0);
        var _ = context.writeAndFlush(response);
        releaseAll();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response
                && response.status().code() != HttpResponseStatus.CONTINUE.code()
                && !unanswered.isEmpty()) {
            budget.release(unanswered.remove());
        }
        var _ = context.write(message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        releaseAll();
        context.fireChannelInactive();
    }

    private void releaseAll() {
        budget.release(received);
        received = 0;
        unanswered.forEach(budget::release);
        unanswered.clear();
    }
}
