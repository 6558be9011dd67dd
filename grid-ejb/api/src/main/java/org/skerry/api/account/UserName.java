// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.account;

/** First and last name, as shown; compared without regard to case by the services. */
public record UserName(String first, String last) {
    @Override
    public String toString() {
        return first + " " + last;
    }
}
