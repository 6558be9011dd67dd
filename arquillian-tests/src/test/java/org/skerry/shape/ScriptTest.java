// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void theAcceptanceReachesEveryService() throws Exception {
        var steps = Script.acceptance();
        assertThat(steps).extracting(Step::service).containsAll(Places.SERVICES).contains(Places.LOGIN);
        assertThat(steps).hasSizeGreaterThan(300);
    }

    @Test
    void eachKindOfRequestIsRead() {
        var steps = Script.read("""
                # left out
                == ask one
                get public map a.jpg

                == tell two
                form private account accounts
                keep id <ID>([^<]+)
                METHOD=x
                Name={{name}}

                == tell three
                xmlrpc public login some_method
                text=a
                number:i4=5
                """);
        assertThat(steps).extracting(Step::verb).containsExactly("GET", "POST", "POST");
        assertThat(steps).extracting(Step::asks).containsExactly(true, false, false);
        assertThat(steps.get(1).filled(Map.of("name", "N")).body()).isEqualTo("METHOD=x&Name=N");
        assertThat(steps.get(1).kept()).extracting(Step.Kept::name).containsExactly("id");
        assertThat(steps.get(2).body())
                .contains("<methodName>some_method</methodName>")
                .contains("<name>text</name><value><string>a</string>")
                .contains("<name>number</name><value><i4>5</i4>");
    }

    @Test
    void aValueThatNobodyKeptIsTold() {
        var step = Script.read("== ask one\nget public map {{tile}}").getFirst();
        assertThatThrownBy(() -> step.filled(Map.of()))
                .hasMessageContaining("one")
                .hasMessageContaining("tile");
    }

    @Test
    void namesAreOnesOwn() {
        assertThatThrownBy(() -> Script.read("== ask a\nget public map x\n== ask a\nget public map y"))
                .hasMessageContaining("two steps are called a");
    }
}
