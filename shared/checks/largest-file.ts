/** Bytes; what a common portal takes (itk-dev/hoeringsportal, HearingTicketAddForm). */
export const LARGEST_FILE = 10_490_000;
