// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessMeterTest {
    @Test
    void readsResidentMemory() {
        assertThat(ProcessMeter.residentBytes(List.of("Name:\tjava", "VmRSS:\t  157232 kB", "RssAnon:\t1 kB")))
                .isEqualTo(157_232L * 1024);
        assertThat(ProcessMeter.residentBytes(List.of("Name:\tkthreadd"))).isZero();
    }

    @Test
    void knowsThisProcess() {
        var before = ProcessMeter.own().usage();
        var spun = 0L;
        while (ProcessMeter.own().usage().cpu().minus(before.cpu()).compareTo(Duration.ofMillis(10)) < 0) {
            spun++;
        }
        assertThat(spun).isNotNegative();
    }

    @Test
    void refusesAProcessThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProcessMeter(List.of(Long.MAX_VALUE)))
                .withMessageContaining("no process");
        assertThat(new ProcessMeter(List.of()).isEmpty()).isTrue();
    }

    @Test
    void addsUpWhatTheMachineDid() {
        assertThat(MachineMeter.busy("cpu  100 20 30 4000 500 6 7 8 900 1000")).isEqualTo(Duration.ofMillis(1710));
        assertThat(MachineMeter.busy("cpu  1 2 3 4")).isEqualTo(Duration.ofMillis(60));
        assertThat(MachineMeter.stolen("cpu  100 20 30 4000 500 6 7 8 900 1000"))
                .isEqualTo(Duration.ofMillis(80));
        assertThat(MachineMeter.stolen("cpu  1 2 3 4")).isZero();
    }
}
