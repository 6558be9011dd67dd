// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeComparisonTest {
    private static final String ONE = "00000000-0000-4000-8000-000000000001";
    private static final String TWO = "00000000-0000-4000-8000-000000000002";
    private static final String THREE = "00000000-0000-4000-8000-000000000003";

    private final IdMap ids = new IdMap();

    @Test
    void theOrderOfFieldsSaysNothing() {
        assertThat(differences("<a><b>1</b><c>2</c></a>", "<a><c>2</c><b>1</b></a>"))
                .isEmpty();
    }

    @Test
    void eachKindOfDifferenceIsFound() {
        assertThat(differences("<a><b>1</b><c type=\"List\"/><d/></a>", "<a><b>2</b><c/><e/></a>"))
                .extracting(found -> found.what() + " " + found.path())
                .containsExactlyInAnyOrder("value /b", "type /c", "missing /d", "extra /e");
    }

    @Test
    void idsOfTheServerAreLearnedAndThenDemanded() {
        assertThat(differences("<a><b>" + ONE + "</b></a>", "<a><b>" + TWO + "</b></a>"))
                .isEmpty();
        assertThat(ids.toOurs("x=" + ONE)).isEqualTo("x=" + TWO);
        assertThat(differences("<a><b>" + ONE + "</b></a>", "<a><b>" + THREE + "</b></a>"))
                .hasSize(1);
        assertThat(differences("<a><b>" + THREE + "</b></a>", "<a><b>" + TWO + "</b></a>"))
                .hasSize(1);
    }

    @Test
    void idsOfTheCallerAreTheSameOnBothSides() {
        ids.fix("id=" + ONE);
        assertThat(differences("<a><b>" + ONE + "</b></a>", "<a><b>" + TWO + "</b></a>"))
                .hasSize(1);
    }

    @Test
    void timesAreAlike() {
        assertThat(differences("<a><b>1795219723</b></a>", "<a><b>1795229999</b></a>"))
                .isEmpty();
        assertThat(differences("<a><b>1795219723</b></a>", "<a><b>0</b></a>")).hasSize(1);
    }

    @Test
    void entriesArePairedByWhatTheySay() {
        var captured = "<a><f_0><n>x</n><v>1</v></f_0><f_1><n>y</n><v>2</v></f_1></a>";
        assertThat(differences(captured, "<a><f_0><n>y</n><v>2</v></f_0><f_1><n>x</n><v>1</v></f_1></a>"))
                .isEmpty();
        assertThat(differences(captured, "<a><f_0><n>y</n><v>2</v></f_0></a>"))
                .singleElement()
                .extracting(Difference::what)
                .isEqualTo("missing");
    }

    @Test
    void structsOfXmlRpcAreComparedByMember() {
        var captured = rpc("<member><name>x</name><value><i4>1</i4></value></member>"
                + "<member><name>y</name><value>2</value></member>");
        var ours = rpc("<member><name>y</name><value><string>2</string></value></member>"
                + "<member><name>x</name><value><i4>1</i4></value></member>");
        assertThat(differences(captured, ours))
                .singleElement()
                .extracting(found -> found.what() + " " + found.path())
                .isEqualTo("type /params/param/value/y");
    }

    @Test
    void bareKeysOfAFormAreSeen() {
        assertThat(differences("A=1&Token", "Token=&A=1"))
                .singleElement()
                .extracting(found -> found.what() + " " + found.path())
                .isEqualTo("type /Token");
    }

    private static String rpc(String members) {
        return "<methodResponse><params><param><value><struct>" + members
                + "</struct></value></param></params></methodResponse>";
    }

    private List<Difference> differences(String captured, String ours) {
        return ShapeComparison.of(ids, ShapeReader.read(captured), ShapeReader.read(ours));
    }
}
