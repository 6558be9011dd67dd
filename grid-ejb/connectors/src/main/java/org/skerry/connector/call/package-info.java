// SPDX-License-Identifier: Apache-2.0
/**
 * How a remote service is called: one HTTP client, time limits, retries, errors. Open {@link org.skerry.connector.call.RobustCalls}.
 */
@NullMarked
package org.skerry.connector.call;

import org.jspecify.annotations.NullMarked;
