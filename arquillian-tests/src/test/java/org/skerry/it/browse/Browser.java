// SPDX-License-Identifier: Apache-2.0
package org.skerry.it.browse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;

/** A Chromium without a window and with a profile of its own, which ends with the test. */
public final class Browser implements AutoCloseable {
    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final String[] FLAGS = {
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--remote-debugging-port=0",
        "--window-size=1200,900"
    };
    private static final long START_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int WAIT_MILLIS = 30_000;

    private final Process process;
    private final DevTools tools;

    private Browser(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /** Where it is on this machine. */
    public static Optional<Path> installed() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    public static Browser start(Path program, Path profile) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(Arrays.asList(FLAGS));
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        var told = profile.resolve("DevToolsActivePort");
        var deadline = System.nanoTime() + START_NANOS;
        while (!Files.exists(told) || Files.readAllLines(told).size() < 2) {
            if (System.nanoTime() > deadline || process.waitFor(100, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no browser: " + Files.readString(profile.resolve("chromium.log")));
            }
        }
        var port = Integer.parseInt(Files.readAllLines(told).getFirst().strip());
        var tools = DevTools.open(page(port));
        tools.call("Page.enable", Map.of());
        return new Browser(process, tools);
    }

    /** The address at which the one page is driven. */
    private static URI page(int port) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var list = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                            .build(),
                    BodyHandlers.ofByteArray());
            return ((Llsd.Array) LlsdJson.read(Octets.owning(list.body())))
                    .values().stream()
                            .map(Llsd.Struct.class::cast)
                            .filter(target -> target.get("type").equals(new Llsd.Text("page")))
                            .map(target -> URI.create(((Llsd.Text) target.get("webSocketDebuggerUrl")).value()))
                            .findFirst()
                            .orElseThrow();
        }
    }

    /** Goes there and waits until something is true of the page. */
    public void open(URI address, String condition) {
        tools.call("Page.navigate", Map.of("url", new Llsd.Text(address.toString())));
        await(condition);
    }

    /** Waits until an expression is true on a page that is whole. */
    public void await(String condition) {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS);
        while (System.nanoTime() < deadline) {
            // looks again by the page's own timer; a page that is left meanwhile answers with an error
            var found = evaluate("new Promise(done=>{const end=Date.now()+2000;const look=()=>{"
                    + "if(document.readyState==='complete'&&(" + condition + "))done(true);"
                    + "else if(Date.now()>end)done(false);else setTimeout(look,50)};look()})");
            if (found.equals(new Llsd.Bool(true))) {
                return;
            }
        }
        throw new AssertionError("not within " + WAIT_MILLIS + " ms: " + condition + " at " + evaluate("location.href")
                + " " + evaluate("document.body.innerText"));
    }

    /** The value of an expression; undef where the page went away. */
    public Llsd evaluate(String expression) {
        var answer = tools.call(
                "Runtime.evaluate",
                Map.of(
                        "expression", new Llsd.Text(expression),
                        "awaitPromise", new Llsd.Bool(true),
                        "returnByValue", new Llsd.Bool(true)));
        return answer.get("result") instanceof Llsd.Struct result ? result.get("value") : Llsd.UNDEF;
    }

    public String text(String expression) {
        return evaluate(expression) instanceof Llsd.Text(var text) ? text : "";
    }

    /** Keeps what is to be seen. */
    public void screenshot(Path file) throws IOException {
        var shot = tools.call("Page.captureScreenshot", Map.of("format", new Llsd.Text("png")));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(((Llsd.Text) shot.get("data")).value()));
    }

    @Override
    public void close() throws IOException {
        tools.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
