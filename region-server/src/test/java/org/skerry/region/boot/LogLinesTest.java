// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class LogLinesTest {
    private final LoggerContext context = new LoggerContext();

    private LoggingEvent event(String message, @Nullable Throwable thrown, Map<String, String> mdc) {
        var event = new LoggingEvent(
                "here", context.getLogger(Logger.ROOT_LOGGER_NAME), Level.INFO, message, thrown, new Object[0]);
        event.setMDCPropertyMap(mdc);
        return event;
    }

    private static Map<String, String> parse(byte[] line) throws IOException {
        var members = new LinkedHashMap<String, String>();
        try (var json = new JsonFactory().createParser(line)) {
            assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            while (json.nextToken() != JsonToken.END_OBJECT) {
                var name = json.currentName();
                json.nextToken();
                members.put(name, json.getText());
            }
            assertThat(json.nextToken()).isNull();
        }
        return members;
    }

    @Test
    void aJsonLineIsAnObjectWithItsIds() throws Exception {
        var encoder = new JsonLine();
        encoder.setContext(context);
        encoder.start();
        var message = "agent=11111111-aaaa-bbbb-cccc-000000000001 name=\"Ann \\ Visitor\" said \"hi\"\nand more";
        var line = encoder.encode(event(message, new IllegalStateException("odd"), Map.of("region", "Own Land")));
        assertThat(new String(line, StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(parse(line))
                .containsEntry("level", "INFO")
                .containsEntry("message", message)
                .containsEntry("agent", "11111111-aaaa-bbbb-cccc-000000000001")
                .containsEntry("region", "Own Land")
                .containsKeys("time", "thread", "logger")
                .hasEntrySatisfying("error", error -> assertThat(error).contains("IllegalStateException: odd"));
    }

    @Test
    void aMessageKnowsBetterThanTheThread() {
        var event = event("region=\"Other Isle\" circuit=7", null, Map.of("region", "Own Land"));
        assertThat(LogIds.of(event)).containsEntry("region", "Other Isle").containsEntry("circuit", "7");
        assertThat(new LogIds().convert(event)).isEmpty();
    }

    @Test
    void aTextLineGetsWhatTheMessageLacks() {
        var event = event("agent=1 arrived", null, Map.of("region", "Own Land"));
        assertThat(new LogIds().convert(event)).isEqualTo("region=\"Own Land\" ");
        assertThat(new LogIds().convert(event("quiet", null, Map.of()))).isEmpty();
    }
}
