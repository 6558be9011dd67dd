// SPDX-License-Identifier: Apache-2.0
package org.skerry.it.browse;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;

/** The DevTools protocol: numbered calls as JSON over a web socket. */
final class DevTools implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Llsd.Struct>> waiting = new ConcurrentHashMap<>();

    private DevTools(URI address) {
        socket = client.newWebSocketBuilder().buildAsync(address, new Answers()).join();
    }

    static DevTools open(URI address) {
        return new DevTools(address);
    }

    /** The answer's result; empty for an error, such as of a page that went away meanwhile. */
    Llsd.Struct call(String method, Map<String, Llsd> params) {
        var number = numbers.incrementAndGet();
        var answer = new CompletableFuture<Llsd.Struct>();
        waiting.put(number, answer);
        var call = new LinkedHashMap<String, Llsd>();
        call.put("id", new Llsd.Int(number));
        call.put("method", new Llsd.Text(method));
        call.put("params", new Llsd.Struct(params));
        socket.sendText(LlsdJson.writeText(new Llsd.Struct(call)), true).join();
        var whole = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        return whole.get("result") instanceof Llsd.Struct result ? result : new Llsd.Struct(Map.of());
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }

    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                var message = (Llsd.Struct) LlsdJson.read(Octets.utf8(text.toString()));
                text.setLength(0);
                // what has no number is an event
                if (message.get("id") instanceof Llsd.Int(var number)) {
                    var answer = waiting.remove(number);
                    if (answer != null) {
                        answer.complete(message);
                    }
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
