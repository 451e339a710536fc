/** One invented job family of the synthetic organisation. */
export interface JobFamily {
	readonly key: string;
	/** The coarse group, in the column job_family. */
	readonly jobFamily: string;
	/** In the column job_function. */
	readonly jobFunction: string;
	/** Six-digit occupation codes: of practitioners, of managers. */
	readonly occupation: readonly [practitioner: string, manager: string];
	/** Digits 4–5 of the position code. */
	readonly serviceFunction: string;
	/** Ids of capabilities that this work leans on, and of those it hardly uses. */
	readonly strong: readonly string[];
	readonly light: readonly string[];
	/** The commonest first: what a manager manages, and what a worker is called. */
	readonly specialties: readonly (readonly [subject: string, worker: string])[];
	/** What the work is about: completes "Assist with …" in a purpose. */
	readonly work: readonly string[];
	/** Ends a purpose. */
	readonly outcome: string;
	/** A ladder of the family's own, which some of its roles are graded on. */
	readonly ownLadder?: string;
}

type Line = readonly [
	key: string,
	jobFamily: string,
	jobFunction: string,
	occupation: readonly [string, string],
	serviceFunction: string,
	strong: string,
	light: string,
	specialties: string,
	work: string,
	outcome: string,
	ownLadder?: string
];

const community = 'Community and Care';
const science = 'Science and Land';
const corporate = 'Corporate Services';
const digital = 'Digital and Data';
const legalWork = 'Legal and Regulatory';
const advice = 'Policy and Programs';
const works = 'Works and Operations';

/* prettier-ignore */
const lines: readonly Line[] = [
	['policy', advice, 'Policy', ['224412', '132411'], '28', 'THAN COEF INAN', 'FINA PRAN TECH',
		'Policy:Policy Officer|Policy:Policy Analyst|Strategic Policy:Strategic Policy Advisor',
		'policy options and advice on new proposals|briefings that weigh evidence, cost and public views',
		'so that decisions rest on sound evidence'],
	['projects', advice, 'Project Delivery', ['511112', '135112'], '29', 'PRMA PLAN DERE', 'TECH VADI',
		'Project:Project Officer|Program:Program Officer|Project Assurance:Project Assurance Officer',
		'project plans, risk registers and progress reports|the steps that take a project from idea to handover',
		'so that projects finish on time and do what was promised'],
	['grants', advice, 'Grants', ['511111', '132411'], '31', 'FINA DEAC COTO', 'INAN TECH',
		'Grants:Grants Officer|Grants Assurance:Grants Assurance Officer',
		'applications, agreements and payments of grant rounds|checks that funded groups deliver what was agreed',
		'so that public money reaches the people it was meant for'],
	['customer', community, 'Customer Service', ['541112', '149212'], '11', 'COTO COEF VADI', 'PRAN PRMA FINA',
		'Customer Service:Customer Service Officer|Client Services:Client Services Officer|Complaints Resolution:Complaints Resolution Officer',
		'answers to enquiries by counter, telephone and chat|difficult enquiries through to a clear outcome',
		'so that people get it right the first time'],
	['casework', community, 'Child and Family Casework', ['272511', '134214'], '12', 'VADI DIRE WOCO', 'FINA PRAN TECH',
		'Child and Family:Child and Family Caseworker|Family Support:Family Support Caseworker|Kinship Care:Kinship Caseworker',
		'visits, assessments and plans with children and families|support that keeps children safe with their kin',
		'so that children are safe and families are heard'],
	['housing', community, 'Housing', ['411711', '134299'], '13', 'COTO DIRE DEAC', 'PRMA PRAN',
		'Housing Services:Housing Services Officer|Tenancy:Tenancy Officer',
		'tenancies from first application to final inspection|repairs, rent and neighbourhood matters with tenants',
		'so that homes are well kept and tenancies last'],
	['clinic', community, 'Clinic Services', ['512211', '134299'], '14', 'PLAN WOCO COTO', 'PRAN INAN',
		'Clinic Services:Clinic Services Officer|Bookings:Bookings Officer',
		'bookings, rosters and records of busy clinics|the flow of patients between clinics and wards',
		'so that patients are seen without needless waiting'],
	['witness', community, 'Witness Care', ['272199', '134299'], '15', 'DIRE VADI COEF', 'FINA PRMA TECH',
		'Witness Care:Witness Care Officer|Court Support:Court Support Officer',
		'help for witnesses before, during and after a hearing|referrals and safety plans for people who give evidence',
		'so that witnesses can take part with confidence'],
	['rehabilitation', community, 'Rehabilitation', ['411714', '134299'], '16', 'DIRE INAN ACWI', 'FINA PRAN',
		'Rehabilitation:Rehabilitation Practitioner|Rehabilitation Programs:Rehabilitation Programs Officer',
		'plans and group sessions with people under supervision|risk assessments and steady contact with supervised people',
		'so that people leave the system and stay out of it'],
	['registry', legalWork, 'Registry', ['599214', '139999'], '17', 'ACWI PLAN DEAC', 'INAN PRMA PRAN',
		'Registry:Registry Officer|Hearings:Hearings Officer',
		'filings, listings and orders of the tribunals|the registry counter and its records',
		'so that each matter is heard on the day it is listed'],
	['legal', legalWork, 'Legal', ['271311', '132411'], '33', 'THAN ACWI COEF', 'TECH FINA PRMA',
		'Legal:Legal Officer|Litigation:Solicitor|Legislation:Legislation Officer',
		'legal advice on statutes, contracts and disputes|cases and instructions to counsel',
		'so that the department acts within the law', 'Legal Officer Grade'],
	['regulation', legalWork, 'Regulation', ['599599', '139999'], '34', 'ACWI THAN DIRE', 'PRAN FINA',
		'Compliance:Compliance Officer|Investigations:Investigator|Licensing:Licensing Officer',
		'inspections, notices and follow-up of licence holders|investigations into suspected breaches',
		'so that rules are known, fair and kept'],
	['biosecurity', legalWork, 'Biosecurity', ['311399', '139999'], '35', 'ACWI DERE PLAN', 'FINA PRAN INAN',
		'Biosecurity:Biosecurity Officer|Food Safety:Food Safety Inspector',
		'checks of stock, crops and goods at farms and depots|responses to outbreaks of pests and disease',
		'so that farms and food stay safe'],
	['science', science, 'Environmental Science', ['234399', '139999'], '41', 'THAN TECH', 'COTO PRAN FINA',
		'Environmental Science:Environmental Scientist|Coastal Science:Coastal Scientist|Water Quality:Water Quality Scientist',
		'sampling, analysis and reports on land and water|models and field studies of changing coasts',
		'so that choices about land and water follow the evidence', 'Environment Officer Class'],
	['water', science, 'Water Planning', ['234912', '139999'], '42', 'THAN INAN PLAN', 'VADI PRAN',
		'Water Planning:Water Planner|Hydrology:Hydrologist',
		'sharing plans for rivers and aquifers|flow records and forecasts for river valleys',
		'so that towns, farms and rivers each have their share', 'Environment Officer Class'],
	['ranger', science, 'Ranger Services', ['234314', '139999'], '43', 'DERE WOCO COTO', 'FINA PRAN INAN',
		'Ranger Services:Ranger|Visitor Services:Visitor Services Officer|Fire and Pest:Fire and Pest Officer',
		'care of tracks, wildlife and camp grounds|safe visits, planned burns and pest control',
		'so that open country is enjoyed and lasts', 'Ranger Class'],
	['advisory', science, 'Farm Advisory', ['234111', '139999'], '44', 'COEF COTO INAN', 'PRAN TECH',
		'Farm Advisory:Farm Advisor|Soil and Pasture:Soil and Pasture Advisor',
		'field days and visits for farmers in dry and wet years|trials of crops and pastures with local growers',
		'so that farmers can act on what is known'],
	['engineering', works, 'Engineering', ['233211', '133211'], '51', 'TECH PRMA THAN', 'VADI COTO',
		'Asset Engineering:Asset Engineer|Road Design:Road Design Engineer|Structures:Structures Engineer',
		'designs, inspections and renewal plans of roads and bridges|condition surveys and estimates for public assets',
		'so that structures are safe and worth their cost'],
	['field', works, 'Field Operations', ['149413', '149413'], '52', 'DERE PLAN WOCO', 'INAN FINA THAN',
		'Field Operations:Field Operations Officer|Fleet:Fleet Officer|Timetables:Timetables Officer',
		'crews, vehicles and materials on site each day|timetables and stand-by plans for vehicles and crews',
		'so that work is done safely and without delay'],
	['finance', corporate, 'Finance', ['221111', '132211'], '21', 'FINA THAN DEAC', 'VADI INAN',
		'Finance:Finance Officer|Management Accounting:Management Accountant|Payroll:Payroll Officer',
		'ledgers, reconciliations and month-end reports|budgets and forecasts for managers',
		'so that money is accounted for to the cent'],
	['procurement', corporate, 'Procurement', ['133612', '133612'], '22', 'PRAN INAN FINA', 'VADI MASE',
		'Procurement:Procurement Officer|Contracts:Contracts Officer',
		'tenders, evaluations and purchase orders|contracts and suppliers through their whole life',
		'so that what is bought is fit and fairly priced'],
	['people', corporate, 'Human Resources', ['223111', '132311'], '23', 'VADI COEF WOCO', 'PRAN FINA',
		'Human Resources:Human Resources Advisor|Workforce Planning:Workforce Planning Analyst|Learning and Development:Learning and Development Officer',
		'advice to managers on hiring, conduct and leave|programs that help staff learn and stay',
		'so that teams have the people and skills they need'],
	['communications', corporate, 'Communications', ['225311', '131112'], '24', 'COEF INAN TECH', 'FINA PRAN',
		'Communications:Communications Officer|Media:Media Advisor|Content Design:Content Designer',
		'plain words, pictures and campaigns on public matters|media answers and web pages that people can use',
		'so that the public knows what is happening and why'],
	['administration', corporate, 'Administration', ['531111', '512111'], '25', 'PLAN TECH COTO', 'INAN PRMA FINA',
		'Administration:Administration Officer|Executive Support:Executive Support Officer|Records:Records Officer',
		'diaries, correspondence and records of a busy office|rooms, travel, files and the many small things',
		'so that the office runs well each day'],
	['ict', digital, 'ICT Support', ['313112', '135112'], '26', 'TECH COTO THAN', 'FINA INAN',
		'ICT Support:ICT Support Officer|Systems:Systems Administrator',
		'devices, accounts and faults of staff|servers, networks and their upkeep',
		'so that staff can rely on their tools'],
	['digital', digital, 'Digital Delivery', ['261312', '135112'], '27', 'TECH THAN PRMA', 'FINA VADI',
		'Software:Software Developer|Business Analysis:Business Analyst|Experience Design:Experience Designer',
		'online services from first sketch to release|code, tests and research with users',
		'so that online services are simple and sound'],
	['data', digital, 'Data and Reporting', ['224113', '135112'], '37', 'THAN TECH COEF', 'PRAN COTO',
		'Data:Data Analyst|Health Intelligence:Health Intelligence Analyst|Performance Reporting:Reporting Analyst',
		'data sets, measures and charts for managers|surveys and statistics that show what changed',
		'so that figures can be trusted and understood'],
	['security', digital, 'Cyber Security', ['262112', '135112'], '38', 'TECH ACWI THAN', 'COTO VADI FINA',
		'Cyber Security:Cyber Security Analyst|Information Security:Information Security Advisor',
		'alerts, tests and responses to attacks|controls and advice on safe systems',
		'so that services and private data stay safe']
];

/** Every family, in a fixed order. */
export const jobFamilies: readonly JobFamily[] = lines.map(
	([
		key,
		jobFamily,
		jobFunction,
		occupation,
		serviceFunction,
		strong,
		light,
		specialties,
		work,
		outcome,
		ownLadder
	]) => ({
		key,
		jobFamily,
		jobFunction,
		occupation,
		serviceFunction,
		strong: strong.split(' '),
		light: light.split(' '),
		specialties: specialties.split('|').map((text) => {
			const [subject, worker] = text.split(':');
			if (!subject || !worker) throw new Error(`${key}: no worker is named in "${text}".`);
			return [subject, worker] as const;
		}),
		work: work.split('|'),
		outcome,
		...(ownLadder !== undefined && { ownLadder })
	})
);
