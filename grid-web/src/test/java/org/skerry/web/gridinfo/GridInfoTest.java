// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.gridinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skerry.ejb.statistics.GridStatistics.Figures;
import org.skerry.web.xmlrpc.XmlRpcCall;

class GridInfoTest {
    private static GridInfo captured() {
        var values = new LinkedHashMap<String, String>();
        values.put("gridname", "the lost continent of hippo");
        values.put("gridnick", "hippogrid");
        return new GridInfo(values);
    }

    @Test
    void isToldAsCaptured() {
        assertThat(captured().xml())
                .isEqualTo("<gridinfo><platform>OpenSim</platform><login>http://127.0.0.1:8002/</login>"
                        + "<gridname>the lost continent of hippo</gridname><gridnick>hippogrid</gridnick></gridinfo>");
        assertThat(captured().json())
                .isEqualTo("{\"platform\":\"OpenSim\",\"login\":\"http://127.0.0.1:8002/\","
                        + "\"gridname\":\"the lost continent of hippo\",\"gridnick\":\"hippogrid\"}");
        assertThat(new GetGridInfoMethod(captured())
                        .call(new XmlRpcCall(Map.of(), ""))
                        .toCompletableFuture()
                        .join())
                .containsEntry("platform", "OpenSim")
                .containsEntry("gridnick", "hippogrid");
    }

    @Test
    void markupInTheConfigurationStaysText() {
        var info = new GridInfo(Map.of("gridname", "<b>\"A\" & B\\</b>"));

        assertThat(info.xml()).contains("<gridname>&lt;b&gt;&quot;A&quot; &amp; B\\&lt;/b&gt;</gridname>");
        assertThat(info.json()).contains("\"<b>\\\"A\\\" & B\\\\</b>\"");
        var figures = new GridFigures(() -> new Figures(7, 5, 3, 2), InstantSource.system());
        assertThat(new StatusPage(info, figures).html()).doesNotContain("<b>");
    }
}
