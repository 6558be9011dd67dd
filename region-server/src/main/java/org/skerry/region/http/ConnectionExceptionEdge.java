// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.timeout.IdleStateEvent;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.skerry.api.binary.Octets;

/**
 * One connection: hands complete requests to the handler one after another, so that pipelined ones are answered in
 * order, and writes the answers. Runs on the connection's event loop alone. Broken connections are closed without a
 * word.
 */
final class ConnectionExceptionEdge extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final int MOST_PARAMETERS = 64;
    private static final int PIPELINE = 4;

    private final Handler handler;
    private final Executor workers;
    private final RequestDeadline deadline;
    private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
    private @Nullable CompletableFuture<Answer> current;
    private boolean writing;

    /**
     * @param deadline of the same connection; a request on its way is its business, not the idle time's
     */
    ConnectionExceptionEdge(Handler handler, Executor workers, RequestDeadline deadline) {
        this.handler = handler;
        this.workers = workers;
        this.deadline = deadline;
    }

    /** A request that waits for its turn, or what is wrong with it. */
    private sealed interface Pending {
        record Call(HttpCall call, boolean keepAlive) implements Pending {}

        record Refused(Answer answer) implements Pending {}
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        waiting.add(pending(context, request));
        if (waiting.size() > PIPELINE) {
            context.channel().config().setAutoRead(false);
        }
        next(context);
    }

    private static Pending pending(ChannelHandlerContext context, FullHttpRequest request) {
        if (!request.decoderResult().isSuccess()) {
            return new Pending.Refused(
                    switch (request.decoderResult().cause()) {
                        case TooLongHttpLineException _ -> Answer.text(414, "the first line is too long");
                        case TooLongHttpHeaderException _ -> Answer.text(431, "the headers are too long");
                        case null, default -> Answer.badRequest("not an HTTP request");
                    });
        }
        try {
            return new Pending.Call(call(context, request), HttpUtil.isKeepAlive(request));
        } catch (IllegalArgumentException badEscape) {
            return new Pending.Refused(Answer.badRequest("the address is not percent-encoded"));
        }
    }

    private static HttpCall call(ChannelHandlerContext context, FullHttpRequest request) {
        var target =
                new QueryStringDecoder(request.uri(), java.nio.charset.StandardCharsets.UTF_8, true, MOST_PARAMETERS);
        Map<String, String> headers = new HashMap<>();
        request.headers()
                .forEach(header -> headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return new HttpCall(
                request.method().name(),
                target.path(),
                target.parameters(),
                headers,
                Octets.owning(ByteBufUtil.getBytes(request.content())),
                ((InetSocketAddress) context.channel().remoteAddress()).getAddress());
    }

    private void next(ChannelHandlerContext context) {
        if (current != null || writing || waiting.isEmpty()) {
            return;
        }
        switch (waiting.remove()) {
            case Pending.Refused(var answer) -> write(context, answer, false);
            case Pending.Call(var call, var keepAlive) -> begin(context, call, keepAlive);
        }
    }

    private void begin(ChannelHandlerContext context, HttpCall call, boolean keepAlive) {
        var running = new CompletableFuture<Answer>();
        current = running;
        try {
            workers.execute(() -> run(call, running));
        } catch (RejectedExecutionException stopping) {
            running.complete(Answer.text(503, "stopping"));
        }
        var _ = running.whenComplete((answer, thrown) -> context.executor().execute(() -> {
            if (!running.isCancelled()) {
                current = null;
                write(context, thrown == null ? answer : CallExceptionEdge.answer(call, thrown), keepAlive);
            }
        }));
    }

    private void run(HttpCall call, CompletableFuture<Answer> running) {
        var stage = handler.handle(call);
        var _ = stage.whenComplete((answer, thrown) -> {
            if (thrown == null) {
                if (!running.complete(GzipAnswer.of(call, answer))) {
                    answer.ifUnsent().run();
                }
            } else {
                running.complete(CallExceptionEdge.answer(call, thrown));
            }
        });
        var _ = running.whenComplete((answer, thrown) -> {
            if (running.isCancelled()) {
                stage.cancel(false);
            }
        });
    }

    private void write(ChannelHandlerContext context, Answer answer, boolean keepAlive) {
        var body = Unpooled.wrappedBuffer(answer.body().asBuffer());
        var response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(answer.status()), body);
        var headers = response.headers();
        answer.headers().forEach(headers::set);
        if (answer.status() != HttpResponseStatus.NOT_MODIFIED.code()) {
            headers.set(HttpHeaderNames.CONTENT_TYPE, answer.contentType());
            headers.setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        }
        headers.set(HttpHeaderNames.CONNECTION, keepAlive ? HttpHeaderValues.KEEP_ALIVE : HttpHeaderValues.CLOSE);
        var written = context.writeAndFlush(response);
        var _ = written.addListener(done -> {
            if (!done.isSuccess()) {
                answer.ifUnsent().run();
            }
        });
        if (!keepAlive) {
            var _ = written.addListener(ChannelFutureListener.CLOSE);
            waiting.clear();
            return;
        }
        // a peer that does not read its answers gets no further ones
        writing = true;
        var _ = written.addListener(done -> {
            writing = false;
            if (done.isSuccess()) {
                if (waiting.isEmpty()) {
                    context.channel().config().setAutoRead(true);
                }
                next(context);
            }
        });
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        waiting.clear();
        if (current != null) {
            current.cancel(false);
        }
        context.fireChannelInactive();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent && current == null && !deadline.isRunning()) {
            var _ = context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var _ = context.close();
    }
}
