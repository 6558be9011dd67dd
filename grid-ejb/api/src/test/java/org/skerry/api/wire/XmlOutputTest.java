// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class XmlOutputTest {
    private static String written(XmlOutput out) {
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsExpectedIsNotCopied() {
        var exact = new XmlOutput(7).raw("<a>").text("bc").raw("<>").toBytes();
        assertThat(exact).hasSize(7);
        assertThat(written(new XmlOutput(0).raw("<a>").text("bc").raw("</a>"))).isEqualTo("<a>bc</a>");
        assertThat(written(new XmlOutput(100).raw("<a />"))).isEqualTo("<a />");
    }

    @Test
    void textsAreEscapedAndMarkupIsNot() {
        assertThat(written(new XmlOutput(0).text("\uFEFF").raw("<a>").text("x<y>&z\r\n\té\uD83D\uDE00\u007F")))
                .isEqualTo("\uFEFF<a>x&lt;y&gt;&amp;z&#xD;\n\té\uD83D\uDE00\u007F");
        assertThat(written(new XmlOutput(3).text("\u0001\uD800y\uFFFE"))).isEqualTo("\uFFFD\uFFFDy\uFFFD");
    }

    @Test
    void bytesGoInAsTheyAre() {
        assertThat(written(new XmlOutput(2).raw("<a>").bytes(new byte[] {'x', 'y', 'z'}, 2)))
                .isEqualTo("<a>xy");
    }

    @Test
    void anyTextComesOutWhereverItIsCut() {
        var random = new SplittableRandom(20261122);
        for (var round = 0; round < 500; round++) {
            var expected = new StringBuilder();
            var out = new XmlOutput(random.nextInt(40));
            for (var part = random.nextInt(6); part > 0; part--) {
                var text = "plain" + FormBodyTest.randomText(random);
                out.text(text);
                expected.append(XmlText.escaped(text));
            }
            assertThat(written(out))
                    .isEqualTo(
                            new String(expected.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }
}
