// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Vector3Test {
    @Test
    void writesWhatStockSimulatorsWrite() {
        assertThat(new Vector3(128, 128, 25).toText()).isEqualTo("<128, 128, 25>");
        assertThat(new Vector3(0.5f, -1.25f, 1.9f).toText()).isEqualTo("<0.5, -1.25, 1.9>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<1, 2, 3>", "<1,2,3>", " 1 , 2 , 3 ", "<1.0, 2.0, 3.0>"})
    void readsWithAndWithoutBlanksAndBrackets(String text) {
        assertThat(Vector3.parse(text)).isEqualTo(new Vector3(1, 2, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<>", "<1, 2>", "<1, 2, 3, 4>", "<NaN, 1, 1>", "<1, Infinity, 1>", "<a, b, c>", "<", ">"})
    void refusesAllElse(String text) {
        assertThatThrownBy(() -> Vector3.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quaternionTurnsAroundZ() {
        var turned = Quaternion.aroundZ(Math.PI / 2).rotate(Vector3.UNIT_X);
        assertThat(turned.distanceTo(new Vector3(0, 1, 0))).isLessThan(1e-6f);
    }

    @Test
    void quaternionFromTheWireHasLengthOne() {
        assertThat(Quaternion.fromXyz(0, 0, 0.6f).w()).isCloseTo(0.8f, within(1e-6f));
        assertThat(Quaternion.fromXyz(1, 1, 1).w()).isZero();
    }
}
