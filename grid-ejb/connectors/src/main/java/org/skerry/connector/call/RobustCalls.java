// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.api.wire.ServerResponse;

/**
 * Calls to other servers: HTTP/1.1 with connections kept alive, a limit on time and on the size of answers, one repeat
 * where that is safe. Everything that goes wrong is a {@link ServiceUnavailableException}. Thread-safe; blocks.
 */
public final class RobustCalls implements AutoCloseable {
    /** The largest answer that is read. */
    public static final int MAX_ANSWER_BYTES = 100 * 1024 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client;
    private final Duration timeout;
    private final CallerIdentity identity;
    private final LongAdder failures = new LongAdder();

    /** Whether a call may be sent again when its connection broke and nobody knows if it was carried out. */
    public enum Repeat {
        /** Queries, and changes that come to the same when made twice. */
        SAFE,
        /** Anything else: it is sent again only if there was no connection at all. */
        UNSAFE
    }

    /**
     * Calls that prove nothing of their caller.
     *
     * @param connectTimeout for the connection alone
     * @param timeout for a whole call
     */
    public RobustCalls(Duration connectTimeout, Duration timeout) {
        this(connectTimeout, timeout, CallerIdentity.NONE);
    }

    /**
     * Calls within one grid.
     *
     * @param identity sent to whatever is called
     */
    public RobustCalls(Duration connectTimeout, Duration timeout, CallerIdentity identity) {
        this.timeout = timeout;
        this.identity = identity;
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER);
        identity.tls().ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    /** Sends a form and reads a {@code ServerResponse}. */
    public ServerResponse post(String service, URI uri, FormBody.Builder form, Repeat repeat) {
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toBytes()));
        var answer = send(service, request, repeat);
        if (answer.statusCode() != 200) {
            failures.increment();
            throw ServiceUnavailableException.answered(service, answer.statusCode());
        }
        return read(service, () -> ServerResponse.read(new ByteArrayInputStream(answer.body())));
    }

    /** Sends a request; any status is an answer. */
    public HttpResponse<byte[]> send(String service, HttpRequest.Builder request, Repeat repeat) {
        identity.headers().forEach(request::setHeader);
        var built =
                request.timeout(timeout).version(HttpClient.Version.HTTP_1_1).build();
        try {
            return once(service, built);
        } catch (HttpConnectTimeoutException nobodyThere) {
            throw notReached(service, nobodyThere);
        } catch (HttpTimeoutException tooSlow) {
            throw failed(service, "no answer in time", tooSlow);
        } catch (ConnectException nobodyThere) {
            return again(service, built);
        } catch (IOException broken) {
            if (repeat == Repeat.SAFE) {
                return again(service, built);
            }
            throw failed(service, describe(broken), broken);
        }
    }

    /**
     * Whether a server answers at all, in HTTP and not with a status from 500 on. Does not block.
     *
     * @param base is asked for, whatever is there
     */
    public CompletableFuture<Boolean> isAnswered(URI base, Duration limit) {
        var request = HttpRequest.newBuilder(base)
                .timeout(limit)
                .version(HttpClient.Version.HTTP_1_1)
                .GET();
        identity.headers().forEach(request::setHeader);
        return client.sendAsync(request.build(), BodyHandlers.discarding())
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .handle((answer, broken) -> broken == null && answer.statusCode() < 500);
    }

    /** Reads an answer; one that is not in the protocol counts as a broken server. */
    public <T> T read(String service, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (MalformedBodyException malformed) {
            throw failed(service, "answered nonsense: " + malformed.getMessage(), malformed);
        }
    }

    /** A server that answered what no caller can use. */
    public ServiceUnavailableException refused(String service, String operation) {
        failures.increment();
        return ServiceUnavailableException.answered(service, operation + " was answered with a failure");
    }

    /** Calls that came to nothing since the start. */
    public long failures() {
        return failures.sum();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpResponse<byte[]> again(String service, HttpRequest request) {
        try {
            return once(service, request);
        } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
            throw notReached(service, nobodyThere);
        } catch (IOException stillBroken) {
            throw failed(service, describe(stillBroken), stillBroken);
        }
    }

    /** The limit of the client ends with the headers of the answer; this one is for the body as well. */
    private HttpResponse<byte[]> once(String service, HttpRequest request) throws IOException {
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw failed(service, "interrupted", interrupted);
        } catch (TimeoutException tooSlow) {
            answer.cancel(true);
            throw failed(service, "no answer in time", tooSlow);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw failed(service, String.valueOf(failed.getCause()), failed);
        }
    }

    private ServiceUnavailableException notReached(String service, IOException nobodyThere) {
        failures.increment();
        return ServiceUnavailableException.notReached(service, describe(nobodyThere), nobodyThere);
    }

    private static String describe(IOException broken) {
        var message = broken.getMessage();
        return message == null ? broken.getClass().getSimpleName() : message;
    }

    private ServiceUnavailableException failed(String service, String problem, @Nullable Throwable cause) {
        failures.increment();
        return cause == null
                ? new ServiceUnavailableException(service, problem)
                : new ServiceUnavailableException(service, problem, cause);
    }
}
