// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PropertiesFileTest {
    private static final String TEXT = """
            # a comment \\
            one = 1
            ! another

              two : a\\
                 b \\
                 c
            three
            blank\\ key=x
            one = 11
            ende=\\\\
            last=\\u00e9""";

    @Test
    void readsWhatPropertiesRead() throws IOException {
        var expected = new Properties();
        expected.load(new StringReader(TEXT));
        var values = new HashMap<String, String>();
        expected.stringPropertyNames().forEach(key -> values.put(key, expected.getProperty(key)));

        assertThat(PropertiesFile.read("test", new StringReader(TEXT)).values()).isEqualTo(values);
    }

    @Test
    void knowsTheLinesAndTheLastStands() throws IOException {
        var file = PropertiesFile.read("test", new StringReader(TEXT));

        assertThat(file.line("one")).hasValue(10);
        assertThat(file.line("two")).hasValue(5);
        assertThat(file.line("three")).hasValue(8);
        assertThat(file.line("four")).isEmpty();
        assertThat(file.repeated()).containsExactly("test line 2: one is said again in line 10, which stands");
    }

    @Test
    void garbledEscapeIsToldWithItsLine() {
        assertThatThrownBy(() -> PropertiesFile.read("test", new StringReader("a=1\nb=\\uZZZZ\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("test line 2");
    }
}
