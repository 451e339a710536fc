const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words that say how senior a role is, not what its work is. */
export const rankWords: ReadonlySet<string> = new Set(
	list(`
	senior principal lead leader chief junior trainee graduate assistant associate deputy manager
	director executive head secretary team supervisor superintendent coordinator cadet intern
	apprentice acting vice managing general
	`)
);

/** Words for a worker of any kind of work. */
export const nounWords: ReadonlySet<string> = new Set(
	list(`
	officer analyst advisor specialist engineer technician technical caseworker inspector
	investigator support worker practitioner partner consultant administration administrator
	administrative clerk representative operator
	`)
);

/** Words too common to say anything. */
export const emptyWords: ReadonlySet<string> = new Set(
	list('and of the for to in on at a an with or by')
);

/** Pairs of words that stand for a worker together: never the subject of the work. */
export const nounPhrases: readonly (readonly [string, string])[] = [['business', 'partner']];

/** Short forms and second spellings, and what they stand for. */
export const abbreviations: ReadonlyMap<string, string> = new Map(
	Object.entries({
		snr: 'senior',
		sr: 'senior',
		jnr: 'junior',
		jr: 'junior',
		prin: 'principal',
		mgr: 'manager',
		mngr: 'manager',
		mgmt: 'management',
		mgt: 'management',
		coord: 'coordinator',
		coordinater: 'coordinator',
		admin: 'administration',
		asst: 'assistant',
		assist: 'assistant',
		assoc: 'associate',
		exec: 'executive',
		dir: 'director',
		dep: 'deputy',
		supt: 'superintendent',
		supv: 'supervisor',
		offr: 'officer',
		ofcr: 'officer',
		adviser: 'advisor',
		spec: 'specialist',
		rep: 'representative',
		tech: 'technical',
		eng: 'engineer',
		ops: 'operations',
		comms: 'communications',
		dev: 'development',
		fin: 'finance',
		gov: 'government',
		govt: 'government',
		proj: 'project',
		prog: 'program',
		programme: 'program',
		programmes: 'programs',
		svc: 'service',
		svcs: 'services',
		serv: 'service',
		cust: 'customer',
		acct: 'accounting',
		acctg: 'accounting',
		hr: 'human resources',
		ict: 'information communications technology',
		it: 'information technology',
		whs: 'work health safety',
		ohs: 'work health safety',
		ea: 'executive assistant',
		pa: 'personal assistant',
		pmo: 'project management office',
		ceo: 'chief executive officer',
		cfo: 'chief finance officer',
		cio: 'chief information officer',
		'l and d': 'learning development',
		'r and d': 'research development'
	})
);

/**
 * Real words one slip away from a rank or worker word. They are right as they stand, as every
 * plural is, and are never taken for a misspelling.
 */
export const rightWords: ReadonlySet<string> = new Set(
	list(`
	office offices analyse advisory supervisory directory directed principle trainer trained
	reader header loader ladder manage managed manger specialise specialism associated
	inter intent engines supported technic
	thief worked partnered graduated consulting headed teamed tram deputy
	`)
);
