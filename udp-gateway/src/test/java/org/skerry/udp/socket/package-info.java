// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.skerry.udp.socket;

import org.jspecify.annotations.NullMarked;
