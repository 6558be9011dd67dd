// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FormBodyTest {
    private static FormBody parse(String text) {
        return FormBody.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesACapturedRequestByteForByte() {
        var form = FormBody.request()
                .versions()
                .add("METHOD", "setposition")
                .add("UserID", "22222222-aaaa-bbbb-cccc-000000000000")
                .add("RegionID", "11111111-2222-3333-4444-555555555501")
                .add("Position", "<128, 128, 25.86579>")
                .add("LookAt", "<0, 0, 0>");

        assertThat(form)
                .hasToString("VERSIONMIN=1&VERSIONMAX=1&METHOD=setposition&UserID=22222222-aaaa-bbbb-cccc-000000000000"
                        + "&RegionID=11111111-2222-3333-4444-555555555501&Position=%3c128%2c+128%2c+25.86579%3e"
                        + "&LookAt=%3c0%2c+0%2c+0%3e");
    }

    @Test
    void listBracketsAreLiteralAndEmptyValuesBare() {
        var form = FormBody.request()
                .add("Token", "")
                .addList("uuids", List.of("a", "b"))
                .add("Wearable 0:0", "x:y");

        assertThat(form).hasToString("Token&uuids[]=a&uuids[]=b&Wearable+0%3a0=x%3ay");
    }

    @Test
    void readsEscapesOfEitherCaseListsAndBareKeys() {
        var form = parse("METHOD=x&Token&uuids%5B%5D=a&uuids[]=b&e=test%40example.com&n=Item+99&n=second&&u=%c3%a4");

        assertThat(form.method()).isEqualTo("x");
        assertThat(form.fields()).containsEntry("Token", "").containsEntry("u", "\u00e4");
        assertThat(form.list("uuids")).containsExactly("a", "b");
        assertThat(form.fields()).containsEntry("e", "test@example.com").containsEntry("n", "Item 99");
        assertThat(form.list("none")).isEmpty();
    }

    @Test
    void brokenEscapesStandForThemselves() {
        assertThat(parse("a=100%&b=%zz&c=%4").fields())
                .containsEntry("a", "100%")
                .containsEntry("b", "%zz")
                .containsEntry("c", "%4");
    }

    @Test
    void tooManyFieldsAreRefused() {
        var text = "a&".repeat(FormBody.MAX_FIELDS + 1);

        assertThatThrownBy(() -> parse(text)).isInstanceOf(MalformedBodyException.class);
    }

    @Test
    void whateverIsWrittenIsReadBack() {
        var random = new SplittableRandom(20261121);
        for (var round = 0; round < 500; round++) {
            var value = randomText(random);
            var name = "n" + round;
            var form = parse(FormBody.request()
                    .add(name, value)
                    .addList("l", List.of(value))
                    .toString());

            assertThat(form.fields()).containsEntry(name, value);
            assertThat(form.list("l")).containsExactly(value);
        }
    }

    @Test
    void anyBytesAreReadWithoutHarm() {
        var random = new SplittableRandom(7);
        for (var round = 0; round < 500; round++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertThat(FormBody.parse(bytes).fields().size()).isLessThanOrEqualTo(bytes.length);
        }
    }

    static String randomText(SplittableRandom random) {
        var out = new StringBuilder();
        for (var i = random.nextInt(1, 20); i > 0; i--) {
            out.appendCodePoint(
                    switch (random.nextInt(4)) {
                        case 0 -> "&=+%[]<>:;/ \t".charAt(random.nextInt(13));
                        case 1 -> random.nextInt('a', 'z' + 1);
                        case 2 -> random.nextInt(0xA1, 0x2000);
                        default -> random.nextInt(0x1F300, 0x1F500);
                    });
        }
        return out.toString();
    }
}
