// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;

@Timeout(20)
class EventQueueTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final EventQueue queue = new EventQueue(LONG, 100, Runnable::run);

    private static Llsd.Struct ack(Llsd ack) {
        return new LlsdStruct().put("ack", ack).put("done", false).build();
    }

    private static Llsd.Struct ack(int id) {
        return ack(new Llsd.Int(id));
    }

    private void post(String message) {
        assertThat(queue.post(message, new LlsdStruct().build())).isTrue();
    }

    private static String body(CompletableFuture<Answer> poll) throws Exception {
        var answer = poll.get(30, TimeUnit.SECONDS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/xml");
        return answer.body().text();
    }

    private static String events(int id, String... messages) {
        var text = new StringBuilder("<llsd><map><key>events</key><array>");
        for (var message : messages) {
            text.append("<map><key>message</key><string>")
                    .append(message)
                    .append("</string><key>body</key><map /></map>");
        }
        return text + "</array><key>id</key><integer>" + id + "</integer></map></llsd>";
    }

    @Test
    void givesAWaitingPollWhatComes() throws Exception {
        var poll = queue.poll(ack(Llsd.UNDEF));
        assertThat(poll).isNotDone();

        post("EnableSimulator");

        assertThat(body(poll)).isEqualTo(events(101, "EnableSimulator"));
    }

    @Test
    void givesAtOnceWhatHasGathered() throws Exception {
        post("A");
        post("B");

        assertThat(body(queue.poll(ack(Llsd.UNDEF)))).isEqualTo(events(101, "A", "B"));
    }

    @Test
    void sendsAgainUntilAcknowledged() throws Exception {
        post("A");
        assertThat(body(queue.poll(ack(Llsd.UNDEF)))).isEqualTo(events(101, "A"));
        post("B");

        // the answer was lost: the viewer does not know its id
        assertThat(body(queue.poll(ack(Llsd.UNDEF)))).isEqualTo(events(101, "A"));
        assertThat(body(queue.poll(ack(100)))).isEqualTo(events(101, "A"));
        assertThat(body(queue.poll(ack(101)))).isEqualTo(events(102, "B"));
        assertThat(queue.poll(ack(102))).isNotDone();
    }

    @Test
    void keepsWhatAHungUpPollWouldHaveGot() throws Exception {
        var gone = queue.poll(ack(Llsd.UNDEF));
        gone.cancel(false);
        post("A");

        assertThat(body(queue.poll(ack(Llsd.UNDEF)))).isEqualTo(events(101, "A"));
    }

    @Test
    void aNewerPollEndsTheOlder() throws Exception {
        var older = queue.poll(ack(Llsd.UNDEF));
        var newer = queue.poll(ack(Llsd.UNDEF));

        assertThat(older.get(30, TimeUnit.SECONDS).status()).isEqualTo(502);
        assertThat(newer).isNotDone();
        post("A");
        assertThat(body(newer)).isEqualTo(events(101, "A"));
    }

    @Test
    void anIdlePollIsAnsweredBadGatewayWithoutABody() throws Exception {
        var impatient = new EventQueue(Duration.ofMillis(1), 100, Runnable::run);

        var answer = impatient.poll(ack(Llsd.UNDEF)).get(30, TimeUnit.SECONDS);

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.body().isEmpty()).isTrue();
    }

    @Test
    void aViewerThatIsDoneIsNotHeld() throws Exception {
        var held = queue.poll(ack(Llsd.UNDEF));
        var done = queue.poll(
                new LlsdStruct().put("ack", Llsd.UNDEF).put("done", true).build());

        assertThat(done.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
        assertThat(held.get(30, TimeUnit.SECONDS).status()).isEqualTo(502);
    }

    @Test
    void closingEndsAPendingPollAndAllLater() throws Exception {
        var pending = queue.poll(ack(Llsd.UNDEF));
        queue.close();

        assertThat(pending.get(30, TimeUnit.SECONDS).status()).isEqualTo(404);
        assertThat(queue.poll(ack(Llsd.UNDEF)).get(30, TimeUnit.SECONDS).status())
                .isEqualTo(404);
        assertThat(queue.post("A", new LlsdStruct().build())).isFalse();
    }

    @Test
    void holdsABoundedNumberOfEvents() {
        for (var i = 0; i < 2000; i++) {
            post("A");
        }
        assertThat(queue.post("A", new LlsdStruct().build())).isFalse();
    }
}
