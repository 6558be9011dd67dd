// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.avatar;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One name and its value, as a simulator wrote them. */
@Embeddable
class AvatarValue {
    static final int MAX_NAME = 64;
    static final int MAX_VALUE = 16_384;

    @Column(name = "item_name", length = MAX_NAME)
    String name;

    @Column(name = "item_value", length = MAX_VALUE)
    String value;

    protected AvatarValue() {}

    AvatarValue(String name, String value) {
        this.name = name;
        this.value = value;
    }
}
