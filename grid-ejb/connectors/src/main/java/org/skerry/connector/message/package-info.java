// SPDX-License-Identifier: Apache-2.0
/**
 * Messages to other servers, by XML-RPC. Open {@link org.skerry.connector.message.RobustMessageConnector}.
 */
@NullMarked
package org.skerry.connector.message;

import org.jspecify.annotations.NullMarked;
