// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireChildrenTest {
    private static final WireNode ONE = new WireNode.Text("1");
    private static final WireNode TWO = new WireNode.Text("2");

    private static Map<String, WireNode> map() {
        var map = new LinkedHashMap<String, WireNode>();
        map.put("z", ONE);
        map.put("a", TWO);
        return map;
    }

    @Test
    void isTheMapThatItIsMadeOf() {
        var children = WireChildren.of(map());
        assertThat(children).isEqualTo(map()).hasSameHashCodeAs(map()).containsExactlyEntriesOf(map());
        assertThat(children.get("a")).isSameAs(TWO);
        assertThat(children.get("b")).isNull();
        assertThat(children.containsKey("z")).isTrue();
        assertThat(children.containsKey("b")).isFalse();
        assertThat(WireChildren.of(Map.of())).isEmpty();
        var names = new ArrayList<String>();
        children.forEach((name, node) -> names.add(name));
        assertThat(names).containsExactly("z", "a");
    }

    @Test
    void keepsWhatItWas() {
        var source = map();
        var tree = new WireNode.Tree(source);
        source.clear();
        assertThat(tree.children()).hasSize(2);
        assertThatThrownBy(() -> tree.children().put("b", ONE)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> tree.children().remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(new WireNode.Tree(tree.children()).children()).isSameAs(tree.children());
    }

    @Test
    void takesTextsAndLists() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("z", "1");
        texts.put("a", "2");
        assertThat(WireChildren.ofTexts(texts)).containsExactlyEntriesOf(map());
        assertThat(WireChildren.numbered("item_", List.of(ONE, TWO)))
                .containsExactly(Map.entry("item_0", ONE), Map.entry("item_1", TWO));
    }

    /** A peer decides how many there are, and some callers look for each of their own among them. */
    @Test
    void eachOfManyIsFound() {
        for (var count : new int[] {31, 32, 33, 2000}) {
            var children = WireChildren.numbered("n", Collections.nCopies(count, ONE));
            for (var at = 0; at < count; at++) {
                assertThat(children.get("n" + at)).isSameAs(ONE);
            }
            assertThat(children.get("n" + count)).isNull();
            assertThat(children.containsKey("n-1")).isFalse();
        }
    }
}
