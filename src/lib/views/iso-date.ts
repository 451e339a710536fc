/** Whether a text is a day of the calendar as an ISO date: `2026-02-28` is, `2026-02-30` is not. */
export function isCalendarDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The same day of a later month (ISO), or that month's last day. */
export function monthsLater(isoDate: string, months: number): string {
	const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	const date = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
	return date.toISOString().slice(0, 10);
}
