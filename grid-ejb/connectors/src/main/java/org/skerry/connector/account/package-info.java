// SPDX-License-Identifier: Apache-2.0
/**
 * User accounts of a remote grid. Open {@link org.skerry.connector.account.RobustUserAccountConnector}.
 */
@NullMarked
package org.skerry.connector.account;

import org.jspecify.annotations.NullMarked;
