// SPDX-License-Identifier: Apache-2.0
/** How those who guess passwords are slowed down, and those who know them are not. Open {@link org.skerry.ejb.backoff.LoginBackOff}. */
@NullMarked
package org.skerry.ejb.backoff;

import org.jspecify.annotations.NullMarked;
